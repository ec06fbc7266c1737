package io.tidegate.e2e;

import static io.tidegate.e2e.Who.CLIENT;
import static io.tidegate.e2e.Who.MANAGER;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryId;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import io.tidegate.calendar.VendorWork;
import io.tidegate.demo.Northlight;
import io.tidegate.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** Finds the places of the calendar, and of what changed. */
record CalendarPlaces(
    ApplicationContext application, Northlight northlight, Map<String, List<String>> visits)
    implements RoomPlaces {
  @Override
  public void find() {
    visits.put(
        "/calendar",
        List.of(
            "/calendar",
            "/calendar?view=timeline&span=month",
            "/calendar?view=week",
            "/calendar?view=month",
            "/calendar?view=agenda"));
    entry();
    trouble();
    vendors();
  }

  /** A night for every client, so that there is something in each calendar. */
  private void entry() {
    EntryFacts nights =
        new EntryFacts(
            null,
            EntryKind.CRITICAL,
            "Month end",
            "",
            Recurrence.days(LocalDate.parse("2026-11-30"), 1).by("FREQ=MONTHLY;BYMONTHDAY=-1"),
            null);
    EntryId id =
        northlight.as(
            MANAGER,
            () -> application.getBean(Entries.class).add(northlight.actor(MANAGER), nights));
    visits.put("/calendar/entries/{id}", List.of("/calendar/entries/" + id));
  }

  /** What the carrier announced to the demo's world. */
  private void vendors() {
    VendorWork work = application.getBean(VendorWork.class);
    String id =
        northlight.as(MANAGER, () -> work.list(false, null, 1)).items().getFirst().id().toString();
    visits.put("/calendar/vendor-work/{id}", List.of("/calendar/vendor-work/" + id));
    visits.put(
        "/calendar/vendor-work",
        List.of("/calendar/vendor-work", "/calendar/vendor-work?show=unmatched"));
  }

  /** Asked of the client whose person visits: with much to show, and with nothing. */
  private void trouble() {
    ClientId client = Objects.requireNonNull(northlight.actor(CLIENT).confinedTo());
    String asked = "/what-changed?client=" + client;
    visits.put(
        "/what-changed",
        List.of("/what-changed", asked + "&hours=720", asked + "&at=2020-01-01T00:00:00Z"));
  }
}
