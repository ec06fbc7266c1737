package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ObservationsTest {
  private static final AttributeName FIRMWARE = AttributeName.of("firmware");

  @Autowired Items items;
  @Autowired Observations observations;
  @Autowired UnrecordedChanges unrecorded;
  @Autowired Records records;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Actor ivan;
  ClientId bakery;
  ItemId firewall;

  @BeforeEach
  void aFirewallWithItsFirmwareRecorded() {
    clock.set(TestClock.START);
    world = worlds.msp();
    bakery = world.bakery.id();
    ivan = world.actor(world.implementer);
    firewall =
        as(() ->
            items.add(
                ivan,
                ItemFacts.of(bakery, "FW-01", Kind.FIREWALL, 4)
                    .with(Attributes.NONE.with(FIRMWARE, "7.4"))));
    clock.set(TestClock.START.plus(Duration.ofHours(2)));
  }

  @Test
  void whatIsAsRecordedIsNoNews() {
    ObservationOutcome outcome = see(firewall, "7.4", 10);
    assertThat(outcome.agreed()).isEqualTo(1);
    assertThat(open()).isEmpty();
  }

  @Test
  void whatDiffersIsListedOnceHoweverOftenItIsSeen() {
    assertThat(see(firewall, "7.6", 10).unrecorded()).hasSize(1);
    assertThat(see(firewall, "7.6", 20).folded()).isEqualTo(1);
    assertThat(see(firewall, "7.6", 20).known()).isEqualTo(1);
    assertThat(see(firewall, "7.5", 15).known()).as("too late").isEqualTo(1);
    assertThat(open())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.recorded()).isEqualTo("7.4");
          assertThat(found.observed()).isEqualTo("7.6");
          assertThat(found.timesSeen()).isEqualTo(2);
          assertThat(found.firstSeen()).isEqualTo(at(10));
          assertThat(found.lastSeen()).isEqualTo(at(20));
        });
  }

  @Test
  void aValueThatComesAndGoesIsOneEntryAndSaysSo() {
    List.of("7.6", "7.4", "7.6", "7.4").forEach(value -> see(firewall, value, ++minute));
    assertThat(open())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.flaps()).isTrue();
          assertThat(found.wentBackAt()).isEqualTo(at(4));
        });
  }

  int minute;

  @Test
  void whatNobodyRecordedIsLearntWhereThatIsAskedForAndListedElse() {
    AttributeName serial = AttributeName.of("hardware > serial");
    Observation first = new Observation(firewall, serial, "X1", at(1));
    assertThat(as(() -> observations.take(ivan, new ObservationBatch("rmm", true, List.of(first)))))
        .extracting(ObservationOutcome::learnt)
        .isEqualTo(1);
    assertThat(as(() -> items.get(firewall)).attributes().get(serial)).isEqualTo("X1");
    Observation other = new Observation(firewall, AttributeName.of("uptime"), 3, at(1));
    assertThat(
            as(() -> observations.take(ivan, new ObservationBatch("rmm", false, List.of(other)))))
        .extracting(outcome -> outcome.unrecorded().size())
        .isEqualTo(1);
  }

  @Test
  void whatIsAcceptedIsRecordedFromThenOn() {
    UnrecordedChange found = found("7.6");
    doAs(() -> unrecorded.accept(ivan, found.id(), found.version(), "Vendor's hotfix"));
    assertThat(firmware()).isEqualTo("7.6");
    assertThat(see(firewall, "7.6", 30).agreed()).isEqualTo(1);
    assertThat(newest())
        .satisfies(record -> {
          assertThat(record.cause()).isEqualTo(RecordCause.OBSERVED);
          assertThat(record.differences())
              .containsExactly(new FactDifference("firmware", true, "7.4", "7.6"));
        });
    assertThat(ledgerOf(found))
        .extracting(LedgerEvent::deed)
        .containsExactly("unrecorded-change-triaged", "unrecorded-change-found");
    assertThatThrownBy(
            () -> doAs(() -> unrecorded.dismiss(ivan, found.id(), found.version(), "No")))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whatIsDismissedNeedsAReasonAndIsNotBroughtUpAgain() {
    UnrecordedChange found = found("7.6");
    assertThatThrownBy(() -> doAs(() -> unrecorded.dismiss(ivan, found.id(), 0, " ")))
        .isInstanceOf(Invalid.class);
    doAs(() -> unrecorded.dismiss(ivan, found.id(), 0, "The tool misreads it"));
    assertThat(see(firewall, "7.6", 30).folded()).isEqualTo(1);
    assertThat(open()).isEmpty();
    assertThat(firmware()).isEqualTo("7.4");
    assertThat(see(firewall, "8.0", 40).unrecorded()).as("another value").hasSize(1);
  }

  @Test
  void whatWentBackCannotBeAccepted() {
    UnrecordedChange found = found("7.6");
    see(firewall, "7.4", 20);
    assertThatThrownBy(() -> doAs(() -> unrecorded.accept(ivan, found.id(), 0, "")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("nothing to accept");
  }

  @Test
  void aLinkedChangeHasToBeThere() {
    UnrecordedChange found = found("7.6");
    assertThatThrownBy(() -> doAs(() -> unrecorded.link(ivan, found.id(), 0, "CHG-99999")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("no such change");
  }

  @Test
  void recordingItDraftsARetrospectiveChange() {
    UnrecordedChange found = found("7.6");
    KnownChange draft = as(() -> unrecorded.record(ivan, found.id(), 0));
    assertThat(draft.title()).isEqualTo("firmware of FW-01: 7.4 became 7.6");
    assertThat(draft.affected()).containsExactly(firewall);
    UnrecordedChange now = as(() -> unrecorded.get(found.id()));
    assertThat(now.triage()).isEqualTo(Triage.RECORDED);
    assertThat(change(now)).isEqualTo(draft.id());
    assertThat(newest().change()).isEqualTo(draft.id());
  }

  @Test
  void nearTellsWhatDifferedBetweenTwoMomentsWithinTheTenant() {
    UnrecordedChange found = found("7.6");
    assertThat(near(at(0), at(60))).containsExactly(found);
    assertThat(near(at(11), at(60))).isEmpty();
    assertThat(near(at(0), at(10))).isEmpty();
    assertThat(
            world
                .rival()
                .as(
                    world.rival().changeManager,
                    () -> unrecorded.near(List.of(firewall), at(0), at(60))))
        .isEmpty();
  }

  @Test
  void nothingOfAnotherClientOrAccountIsSeenOrSaid() {
    UnrecordedChange found = found("7.6");
    assertThatThrownBy(() -> world.as(world.otherClientApprover, () -> unrecorded.get(found.id())))
        .isInstanceOf(NotFound.class);
    World rival = world.rival();
    ObservationBatch theirs =
        new ObservationBatch(
            "rmm", false, List.of(new Observation(firewall, FIRMWARE, "9", at(30))));
    Actor rosa = rival.actor(rival.implementer);
    assertThat(rival.as(rival.implementer, () -> observations.take(rosa, theirs)).unknown())
        .isEqualTo(1);
    Actor vera = world.actor(world.clientViewer);
    assertThatThrownBy(() -> world.as(world.clientViewer, () -> observations.take(vera, theirs)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void batchesThatComeAtOnceMakeOneEntry() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<ObservationOutcome>> batches =
          IntStream.rangeClosed(1, 8)
              .mapToObj(n -> (Callable<ObservationOutcome>) () -> see(firewall, "7.6", n))
              .toList();
      for (Future<ObservationOutcome> each : threads.invokeAll(batches)) {
        each.get();
      }
    }
    assertThat(open()).hasSize(1);
  }

  private UnrecordedChange found(String value) {
    return as(() -> unrecorded.get(see(firewall, value, 10).unrecorded().getFirst()));
  }

  private ObservationOutcome see(ItemId item, @Nullable String value, int minutes) {
    Observation seen = new Observation(item, FIRMWARE, value, at(minutes));
    return as(() -> observations.take(ivan, new ObservationBatch("rmm", false, List.of(seen))));
  }

  private List<UnrecordedChange> open() {
    return as(() -> unrecorded.list(UnrecordedFilter.open(null), null, 10).items());
  }

  private List<UnrecordedChange> near(Instant from, Instant until) {
    return as(() -> unrecorded.near(List.of(firewall), from, until));
  }

  private ConfigurationRecord newest() {
    return as(() -> records.list(RecordFilter.of(firewall), null, 1).items().getFirst());
  }

  private @Nullable Object firmware() {
    return as(() -> items.get(firewall)).attributes().get(FIRMWARE);
  }

  private List<LedgerEvent> ledgerOf(UnrecordedChange found) {
    return as(() -> ledger.of("inventory", found.id().value(), null, 10).items());
  }

  private static @Nullable ChangeId change(UnrecordedChange found) {
    return found.decision() == null ? null : found.decision().change();
  }

  private static Instant at(int minutes) {
    return TestClock.START.plus(Duration.ofMinutes(minutes));
  }

  private <T> T as(java.util.function.Supplier<T> deed) {
    return world.as(world.implementer, deed);
  }

  private void doAs(Runnable deed) {
    world.doAs(world.implementer, deed);
  }
}
