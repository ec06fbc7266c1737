package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerQuery;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class EntriesTest {
  @Autowired Entries entries;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void aMaintenanceWindowIsKeptAndFoundAtItsTimes() {
    EntryId id = add(world.changeManager, nights(world.bakery.id()));
    Entry entry = world.as(world.implementer, () -> entries.get(id));
    assertThat(entry.facts()).isEqualTo(nights(world.bakery.id()));
    assertThat(entry.ended()).isNull();
    assertThat(
            times(world.implementer, List.of(world.bakery, world.clinic), "2026-11-22T00:00:00Z"))
        .containsExactly(
            new Window(
                Instant.parse("2026-11-29T00:00:00Z"), Instant.parse("2026-11-29T04:00:00Z")));
    assertThat(
            world.as(
                world.changeManager,
                () -> ledger.about(id.value(), LedgerQuery.ALL, null, 10).items()))
        .singleElement()
        .satisfies(event -> assertThat(event.deed()).isEqualTo("entry-added"));
  }

  @Test
  void whatIsForEveryClientGoesByEachOnesClock() {
    add(world.changeManager, nights(null));
    assertThat(
            times(world.implementer, List.of(world.bakery, world.clinic), "2026-11-22T06:00:00Z"))
        .extracting(Window::start)
        .containsExactly(
            Instant.parse("2026-11-29T00:00:00Z"), Instant.parse("2026-11-29T06:00:00Z"));
  }

  @Test
  void anotherTakesItsPlaceAndItStaysOnTheRecord() {
    EntryId first = add(world.changeManager, nights(world.bakery.id()));
    EntryFacts shorter =
        facts(
            world.bakery.id(),
            EntryKind.MAINTENANCE,
            Recurrence.once(LocalDateTime.parse("2026-11-29T01:00"), 60));
    EntryId second =
        world.as(
            world.changeManager,
            () -> entries.replace(world.actor(world.changeManager), first, shorter));
    assertThat(world.as(world.changeManager, () -> entries.inForce(world.bakery.id())))
        .extracting(Entry::id)
        .containsExactly(second);
    Entry former = world.as(world.changeManager, () -> entries.get(first));
    Entry now = world.as(world.changeManager, () -> entries.get(second));
    assertThat(former.ended()).isNotNull().extracting(Entry.Ended::replacedBy).isEqualTo(second);
    assertThat(now.uid()).isEqualTo(former.uid());
    assertThat(now.sequence()).isOne();
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () -> entries.replace(world.actor(world.changeManager), first, shorter)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void itIsWithdrawnWithAReason() {
    EntryId id = add(world.changeManager, nights(world.bakery.id()));
    assertThatThrownBy(() -> withdraw(world.changeManager, id, " ")).isInstanceOf(Invalid.class);
    withdraw(world.changeManager, id, "They work on Sundays now");
    assertThat(world.as(world.changeManager, () -> entries.inForce(world.bakery.id()))).isEmpty();
  }

  @Test
  void aClientsPersonSetsAndLiftsTheirOwnBlackoutAlone() {
    EntryFacts payroll =
        facts(
            world.bakery.id(),
            EntryKind.BLACKOUT,
            Recurrence.days(LocalDate.parse("2026-11-30"), 1));
    EntryId own = add(world.clientApprover, payroll);
    EntryId staffs = add(world.changeManager, payroll);
    assertThat(world.as(world.changeManager, () -> entries.get(own)).byClient()).isTrue();
    assertThatThrownBy(() -> withdraw(world.clientApprover, staffs, "No"))
        .isInstanceOf(Forbidden.class);
    withdraw(world.clientApprover, own, "Payroll is done");
    assertThatThrownBy(() -> add(world.clientApprover, nights(world.bakery.id())))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> add(world.clientViewer, payroll)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> add(world.otherClientApprover, payroll)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> add(world.implementer, payroll)).isInstanceOf(Forbidden.class);
  }

  @Test
  void nobodySeesTheCalendarOfOthers() {
    EntryId bakerys = add(world.changeManager, nights(world.bakery.id()));
    EntryId everyones = add(world.changeManager, nights(null));
    assertThat(world.as(world.otherClientApprover, () -> entries.inForce(null)))
        .extracting(Entry::id)
        .containsExactly(everyones);
    World rival = world.rival();
    assertThat(rival.as(rival.changeManager, () -> entries.inForce(null))).isEmpty();
    assertThatThrownBy(() -> rival.as(rival.changeManager, () -> entries.get(bakerys)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everythingMalformedIsSaidAtOnce() {
    EntryFacts nothing =
        new EntryFacts(
            null,
            EntryKind.BLACKOUT,
            " ",
            "",
            Recurrence.once(LocalDateTime.parse("2026-11-29T01:00"), 240).by("FREQ=HOURLY"),
            null);
    assertThatThrownBy(() -> add(world.changeManager, nothing))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactly("title", "rule"));
    EntryFacts long_ =
        facts(
            null,
            EntryKind.BLACKOUT,
            Recurrence.days(LocalDate.parse("2026-11-29"), 2).by("FREQ=DAILY"));
    assertThatThrownBy(() -> add(world.changeManager, long_))
        .hasMessageContaining("begin again before it has ended");
    EntryFacts later =
        EntryFacts.lockdown(null, "Later", LocalDateTime.parse("2030-01-01T00:00"), 60);
    assertThatThrownBy(() -> add(world.changeManager, later)).hasMessageContaining("begins now");
  }

  private EntryId add(Person person, EntryFacts facts) {
    return world.as(person, () -> entries.add(world.actor(person), facts));
  }

  private void withdraw(Person person, EntryId id, String reason) {
    world.doAs(person, () -> entries.withdraw(world.actor(person), id, reason));
  }

  private List<Window> times(Person person, List<Client> clients, String from) {
    Instant start = Instant.parse(from);
    Window week = new Window(start, start.plus(Duration.ofDays(7)).plusSeconds(60));
    return world
        .as(person, () -> entries.within(clients, week, EnumSet.allOf(EntryKind.class)))
        .stream()
        .map(Occurrence::window)
        .toList();
  }

  private static EntryFacts nights(@Nullable ClientId client) {
    return facts(
        client,
        EntryKind.MAINTENANCE,
        Recurrence.once(LocalDateTime.parse("2026-11-29T01:00"), 240).by("FREQ=WEEKLY;BYDAY=SU"));
  }

  private static EntryFacts facts(
      @Nullable ClientId client, EntryKind kind, Recurrence recurrence) {
    return new EntryFacts(client, kind, "Sunday night", "", recurrence, null);
  }
}
