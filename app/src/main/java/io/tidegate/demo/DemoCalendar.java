package io.tidegate.demo;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import io.tidegate.directory.Account;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When changes may happen in the demo, put down today: the year that is told knows nothing of it,
 * so only what still lies ahead meets it.
 */
@Component
class DemoCalendar {
  private static final int WEEKS_BACK = 5;
  private static final int HOURS = 60;

  private final Entries entries;
  private final InstantSource clock;

  DemoCalendar(Entries entries, InstantSource clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** Fills the calendars of an account whose are empty; its tenant is set. */
  void tell(DemoStage stage) {
    if (!entries.inForce(null).isEmpty()) {
      return;
    }
    if (stage.account().kind() == Account.Kind.MSP) {
      new Pen(stage.actor("Mara Lindqvist"), today(stage)).northlight(stage);
    } else {
      new Pen(stage.actor("Sam Finch"), today(stage)).shop(stage);
    }
  }

  private LocalDate today(DemoStage stage) {
    return LocalDate.ofInstant(clock.instant(), stage.account().zone());
  }

  /** Writes as one person. */
  private final class Pen {
    private final Actor actor;
    private final LocalDate today;
    private final LocalDate first;

    Pen(Actor actor, LocalDate today) {
      this.actor = actor;
      this.today = today;
      this.first =
          today.minusWeeks(WEEKS_BACK).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void northlight(DemoStage stage) {
      ClientId hartwell = stage.client("HP").id();
      ClientId brightwater = stage.client("BD").id();
      ClientId trust = stage.client("SB").id();
      weekly(hartwell, "Weeknights", "MO,TU,WE,TH", 21, 8 * HOURS);
      weekly(hartwell, "Saturdays", "SA", 7, 10 * HOURS);
      weekly(brightwater, "After surgery", "MO,TU,WE,TH", 20, 10 * HOURS);
      weekly(trust, "After school", "MO,TU,WE,TH,FR", 18, 5 * HOURS);
      weekly(trust, "Saturdays", "SA", 6, 12 * HOURS);
      weekly(stage.client("KP").id(), "Sunday, lines down", "SU", 6, 12 * HOURS);
      weekly(stage.client("FH").id(), "Nights out of season", "MO,TU,WE,TH", 22, 7 * HOURS);
      weekly(stage.client("NL").id(), "Backbone nights", "MO,TU,WE,TH", 22, 6 * HOURS);
      weekly(stage.client("NL").id(), "Saturdays", "SA", 7, 10 * HOURS);
      blackouts(stage);
      monthEnd(hartwell, "Month end, practice accounts");
      monthEnd(stage.client("AL").id(), "Month end, freight invoices");
      yearly(null, "Christmas Day", 12, 25, 1);
      yearly(null, "New Year’s Day", 1, 1, 1);
      yearly(brightwater, "Closed between the years", 12, 27, 5);
    }

    private void blackouts(DemoStage stage) {
      LocalDate saturday = today.plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
      ClientId ardmore = stage.client("AL").id();
      days(ardmore, EntryKind.BLACKOUT, "Peak shipping days", saturday.plusDays(5), 5);
      days(
          stage.client("KP").id(),
          EntryKind.BLACKOUT,
          "Production run for the fair",
          today.plusDays(3),
          3);
      days(stage.client("SB").id(), EntryKind.BLACKOUT, "Exam week", today.plusDays(23), 5);
      days(stage.client("HP").id(), EntryKind.BLACKOUT, "VAT filing", first.plusDays(2), 2);
    }

    void shop(DemoStage stage) {
      ClientId shop = stage.client("MF").id();
      weekly(shop, "Mondays, closed", "MO", 8, 12 * HOURS);
      days(shop, EntryKind.BLACKOUT, "Craft fair", today.plusDays(12), 2);
      yearly(shop, "Christmas Day", 12, 25, 1);
    }

    private void weekly(ClientId client, String title, String days, int hour, int minutes) {
      Recurrence nights =
          Recurrence.once(first.atTime(LocalTime.of(hour, 0)), minutes)
              .by("FREQ=WEEKLY;BYDAY=" + days);
      add(client, EntryKind.MAINTENANCE, title, nights.startingOnItsFirstDay());
    }

    private void monthEnd(ClientId client, String title) {
      Recurrence last =
          Recurrence.days(first, 1).by("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,-1");
      add(client, EntryKind.CRITICAL, title, last.startingOnItsFirstDay());
    }

    private void yearly(@Nullable ClientId client, String title, int month, int day, int days) {
      LocalDate start = LocalDate.of(first.getYear(), month, day);
      add(client, EntryKind.HOLIDAY, title, Recurrence.days(start, days).by("FREQ=YEARLY"));
    }

    private void days(ClientId client, EntryKind kind, String title, LocalDate start, int days) {
      add(client, kind, title, Recurrence.days(start, days));
    }

    private void add(
        @Nullable ClientId client, EntryKind kind, String title, Recurrence recurrence) {
      entries.add(actor, new EntryFacts(client, kind, title, "", recurrence, null));
    }
  }
}
