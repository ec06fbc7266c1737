package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.Change;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@TidegateTest
class ConflictsTest extends ConflictStories {
  @Test
  void ofTwoOnOneItemTheLaterScheduledCarriesIt() {
    ItemId item = item(world.bakery.id(), "SRV-1");
    Change first = scheduled(world.implementer, item, NIGHT);
    clock.set(TestClock.START.plusSeconds(60));
    Change second = scheduled(world.secondImplementer, item, NIGHT.plusSeconds(600));
    assertThat(startCodes(second)).contains("conflict-same-item");
    assertThat(stopping(second)).containsExactly(ConflictKind.SAME_ITEM);
    assertThat(stopping(first)).isEmpty();
    assertThat(of(first))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.other()).isEqualTo(second.id());
          assertThat(one.detail()).contains("carries the conflict");
        });
  }

  @Test
  void windowsThatOnlyTouchDoNotCollide() {
    ItemId item = item(world.bakery.id(), "SRV-1");
    Change first = scheduled(world.implementer, item, NIGHT);
    Change next = scheduled(world.implementer, item, window(first).end());
    assertThat(of(first)).isEmpty();
    assertThat(of(next)).isEmpty();
  }

  @Test
  void anItemAndOneItRunsOnAreAWarning() {
    ItemId erp = item(world.bakery.id(), "ERP");
    ItemId core = item(world.internal.id(), "CORE-1");
    Person mira = world.changeManager;
    world.as(
        mira,
        () ->
            dependencies.add(
                world.actor(mira), NewDependency.of(erp, DependencyType.RUNS_ON, core)));
    Change first = scheduled(world.implementer, core, NIGHT);
    clock.set(TestClock.START.plusSeconds(60));
    Change second = scheduled(world.secondImplementer, erp, NIGHT);
    assertThat(of(second))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(ConflictKind.DEPENDENCY);
          assertThat(one.sentence())
              .isEqualTo("ERP runs on CORE-1, which " + first.code() + " changes");
          assertThat(one.stops()).isFalse();
        });
    assertThat(of(first)).hasSize(1);
  }

  @Test
  void onePersonInTwoPlacesIsAWarning() {
    scheduled(world.implementer, null, NIGHT);
    clock.set(TestClock.START.plusSeconds(60));
    Change second = scheduled(world.implementer, null, NIGHT);
    assertThat(of(second))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(ConflictKind.BOOKED);
          assertThat(one.stops()).isFalse();
        });
  }

  @Test
  void aBlackoutStopsTheStartUntilTheGlassIsBrokenAndAReviewIsDue() {
    Change change = scheduled(world.implementer, null, NIGHT);
    EntryFacts freeze =
        blackout(world.bakery.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 1));
    assertThat(world.as(world.changeManager, () -> hits.of(freeze)))
        .singleElement()
        .satisfies(line -> assertThat(line.id()).isEqualTo(change.id()));
    add(freeze);
    assertThat(startCodes(change)).contains("conflict-blackout");
    assertThatThrownBy(() -> breakGlass(world.implementer, change, world.implementer, "Fire"))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> breakGlass(world.requester, change, world.leader, "Fire"))
        .isInstanceOf(Forbidden.class);
    breakGlass(world.implementer, change, world.leader, "The shop is down without it");
    assertThat(startCodes(change)).doesNotContain("conflict-blackout");
    clock.set(NIGHT);
    assertThat(take(world.implementer, change, Transition.START)).isInstanceOf(Ruling.Moved.class);
    assertThat(world.as(world.changeManager, () -> reviews.dueBecause(get(change))))
        .hasValue("a blackout was broken into for it");
  }

  @Test
  void outsideEveryMaintenanceWindowStopsUnlessItIsWaivedUntilThen() {
    Change change = scheduled(world.implementer, null, NIGHT);
    assertThat(of(change)).isEmpty();
    add(maintenance(world.bakery.id(), "2026-11-29T01:00"));
    assertThat(stopping(change)).containsExactly(ConflictKind.OUTSIDE_WINDOW);
    String key = of(change).getFirst().key();
    assertThatThrownBy(() -> waive(world.implementer, change, key, NIGHT))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> waive(world.changeManager, change, "another", NIGHT))
        .isInstanceOf(Invalid.class);
    waive(world.changeManager, change, key, NIGHT);
    assertThat(stopping(change)).isEmpty();
    clock.set(NIGHT);
    assertThat(stopping(change)).containsExactly(ConflictKind.OUTSIDE_WINDOW);
  }

  @Test
  void maintenanceWindowsThatTouchAreOne() {
    Change change = scheduled(world.implementer, null, NIGHT);
    add(maintenance(world.bakery.id(), "2026-11-23T20:00", 75));
    assertThat(stopping(change)).containsExactly(ConflictKind.OUTSIDE_WINDOW);
    add(maintenance(world.bakery.id(), "2026-11-23T21:15", 60));
    assertThat(stopping(change)).isEmpty();
  }

  @Test
  void theBlackoutOfASharedPlatformStopsThoseWhoTouchIt() {
    ItemId shared = item(world.internal.id(), "CORE-1");
    Change change = scheduled(world.implementer, shared, NIGHT);
    add(blackout(world.clinic.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 1)));
    assertThat(stopping(change)).isEmpty();
    add(blackout(world.internal.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 1)));
    assertThat(stopping(change)).containsExactly(ConflictKind.BLACKOUT);
  }

  @Test
  void aLockdownHoldsWhatIsUnderWay() {
    Change change = scheduled(world.implementer, null, NIGHT);
    Change other = scheduled(world.implementer, null, NIGHT);
    clock.set(NIGHT);
    take(world.implementer, change, Transition.START);
    lockdown(world.bakery.id());
    assertThat(get(change).held()).isTrue();
    assertThat(startCodes(other)).contains("conflict-lockdown");
    assertThat(get(other).held()).isFalse();
  }

  @Test
  void startingAndLockingDownNeverSlipPastEachOther() throws Exception {
    clock.set(NIGHT);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 8; round++) {
        Change change = scheduled(world.implementer, null, NIGHT);
        CyclicBarrier together = new CyclicBarrier(2);
        Future<?> starting =
            both.submit(() -> {
              together.await();
              return take(world.implementer, change, Transition.START);
            });
        Future<EntryId> locking =
            both.submit(() -> {
              together.await();
              return lockdown(world.bakery.id());
            });
        starting.get();
        EntryId lockdown = locking.get();
        Change now = get(change);
        assertThat(now.state() == State.SCHEDULED || now.held()).as("round %d", round).isTrue();
        world.doAs(
            world.changeManager,
            () -> entries.withdraw(world.actor(world.changeManager), lockdown, "Over"));
      }
    }
  }

  @Test
  void freeWindowsAreFoundBestFirstAndAreFreeIndeed() {
    ItemId item = item(world.bakery.id(), "SRV-1");
    Change change = scheduled(world.implementer, item, NIGHT);
    clock.set(TestClock.START.plusSeconds(60));
    Change other = scheduled(world.implementer, item, NIGHT.plusSeconds(600));
    assertThat(slots(other, 3).slots()).hasSize(3);
    add(maintenance(world.bakery.id(), "2026-11-23T20:45", 240));
    add(maintenance(world.bakery.id(), "2026-11-29T01:00"));
    add(blackout(world.bakery.id(), Recurrence.once(LocalDateTime.parse("2026-11-29T02:00"), 30)));
    SlotSearch found = slots(other, 9);
    assertThat(found.needed()).isEqualTo(Duration.ofMinutes(45));
    assertThat(found.slots())
        .isNotEmpty()
        .first()
        .satisfies(slot -> {
          assertThat(slot.window().start()).isEqualTo("2026-11-23T20:45:00Z");
          assertThat(slot.cautions()).isEmpty();
        });
    for (Slot slot : found.slots()) {
      assertThat(slot.window().overlaps(window(change))).isFalse();
      assertThat(world.as(world.changeManager, () -> conflicts.of(get(other), slot.window())))
          .noneMatch(Conflict::stops);
    }
    assertThat(found.why()).isNotEmpty();
  }

  @Test
  void whyThereIsNoFreeWindowIsSaid() {
    Change change = scheduled(world.implementer, null, NIGHT);
    add(maintenance(world.bakery.id(), "2026-11-29T01:00", 30));
    SlotSearch none = slots(change, 3);
    assertThat(none.slots()).isEmpty();
    assertThat(none.why())
        .containsExactly(
            "The work and going back take 45 min; the longest maintenance window is 30 min.");
    add(maintenance(world.bakery.id(), "2026-12-06T01:00"));
    add(blackout(world.bakery.id(), Recurrence.days(LocalDate.parse("2026-12-06"), 1)));
    assertThat(slots(change, 3).why())
        .singleElement()
        .asString()
        .contains("at most 30 min are free");
  }

  @Test
  void theOwnersAreToldOnce() {
    Change change = scheduled(world.implementer, null, NIGHT);
    EntryFacts freeze =
        blackout(world.bakery.id(), Recurrence.days(LocalDate.parse("2026-11-23"), 1));
    EntryId id = add(freeze);
    assertThat(outbox.to(world, world.implementer, "calendar-conflict"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.subject()).contains(change.code()));
    world.as(
        world.changeManager, () -> entries.replace(world.actor(world.changeManager), id, freeze));
    assertThat(outbox.to(world, world.implementer, "calendar-conflict")).hasSize(1);
  }

  @Test
  void anyCalendarGivesTheConflictsThatASimpleReferenceGives() {
    long seed = 20261122;
    Random random = new Random(seed);
    List<ItemId> all = List.of(item(world.bakery.id(), "A"), item(world.bakery.id(), "B"));
    List<Person> hands = List.of(world.implementer, world.secondImplementer);
    List<Window> freezes = new ArrayList<>();
    List<Window> nights = new ArrayList<>();
    List<Change> known = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      freezes.add(put(EntryKind.BLACKOUT, random));
      nights.add(put(EntryKind.MAINTENANCE, random));
    }
    for (int i = 0; i < 14; i++) {
      clock.set(TestClock.START.plusSeconds(i));
      ItemId item = random.nextInt(3) == 0 ? null : all.get(random.nextInt(2));
      known.add(scheduled(hands.get(random.nextInt(2)), item, quarter(random, 24)));
    }
    for (Change one : known) {
      List<String> expected = new ArrayList<>();
      if (freezes.stream().anyMatch(window(one)::overlaps)) {
        expected.add("BLACKOUT");
      }
      if (!covered(window(one), nights)) {
        expected.add("OUTSIDE_WINDOW");
      }
      for (Change other : known) {
        boolean meets = other != one && window(other).overlaps(window(one));
        String carries = other.number() < one.number() ? " carried" : " told";
        if (meets && other.scope().affected().stream().anyMatch(one.scope().affected()::contains)) {
          expected.add("SAME_ITEM " + other.code() + carries);
        }
        if (meets && other.people().implementers().equals(one.people().implementers())) {
          expected.add("BOOKED " + other.code() + carries);
        }
      }
      assertThat(of(one).stream().map(ConflictsTest::told).distinct().toList())
          .as("seed %d, %s", seed, one.code())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String told(Conflict one) {
    String other = one.other() == null ? "" : one.href().replace("/changes/", " CHG-");
    String carried =
        one.other() == null ? "" : one.detail().contains("scheduled first") ? " carried" : " told";
    return one.kind() + other + carried;
  }

  /** Each quarter of an hour is looked at on its own. */
  private static boolean covered(Window window, List<Window> nights) {
    for (Instant at = window.start(); at.isBefore(window.end()); at = at.plusSeconds(300)) {
      Instant moment = at;
      if (nights.stream().noneMatch(night -> night.contains(moment))) {
        return false;
      }
    }
    return true;
  }

  private Window put(EntryKind kind, Random random) {
    Instant start = quarter(random, 24);
    int minutes =
        kind == EntryKind.BLACKOUT ? 15 + 15 * random.nextInt(3) : 60 + 15 * random.nextInt(20);
    LocalDateTime wall = LocalDateTime.ofInstant(start, world.bakery.zone());
    add(new EntryFacts(world.bakery.id(), kind, "Some", "", Recurrence.once(wall, minutes), null));
    return new Window(start, start.plus(Duration.ofMinutes(minutes)));
  }

  private static Instant quarter(Random random, int hours) {
    return NIGHT.plus(Duration.ofMinutes(15L * random.nextInt(4 * hours)));
  }
}
