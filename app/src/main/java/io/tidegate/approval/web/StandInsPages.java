package io.tidegate.approval.web;

import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts the calendar of stand-ins together. */
@Component
class StandInsPages {
  private static final int WEEKS = 6;

  private final Delegations delegations;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  StandInsPages(Delegations delegations, People people, Frames frames, InstantSource clock) {
    this.delegations = delegations;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  StandInsPage of(Actor reader, String from) {
    Times times = new Times(frames.look(reader).zone(), clock);
    LocalDate monday = monday(from, times.zone());
    Window span = span(monday, WEEKS, times.zone());
    List<Delegation> all = delegations.within(span);
    Map<PersonId, Person> named = people.named(everybody(all));
    List<Delegation> seen =
        all.stream()
            .filter(one -> named.containsKey(one.principal()) && named.containsKey(one.delegate()))
            .toList();
    return new StandInsPage(
        frames.of(reader, "Decisions").wide(),
        DecisionTabs.at("/decisions/stand-ins"),
        IntStream.range(0, WEEKS)
            .mapToObj(week -> week(monday.plusWeeks(week), seen, named, times))
            .toList(),
        "/decisions/stand-ins?from=" + monday.minusWeeks(WEEKS),
        "/decisions/stand-ins?from=" + monday.plusWeeks(WEEKS));
  }

  private StandInsPage.Week week(
      LocalDate monday, List<Delegation> all, Map<PersonId, Person> named, Times times) {
    Window week = span(monday, 1, times.zone());
    return new StandInsPage.Week(
        "Week of " + times.day(monday),
        week.contains(clock.instant()),
        all.stream()
            .filter(one -> new Window(one.startsAt(), one.endsAt()).overlaps(week))
            .map(one -> line(one, named))
            .toList());
  }

  /** Days are those of who is away, whoever reads them. */
  private StandInsPage.Line line(Delegation one, Map<PersonId, Person> named) {
    Person away = Objects.requireNonNull(named.get(one.principal()));
    Times theirs = new Times(away.zone(), clock);
    String first = theirs.day(one.startsAt());
    String last = theirs.day(one.endsAt().minusNanos(1));
    return new StandInsPage.Line(
        away.name(),
        Objects.requireNonNull(named.get(one.delegate())).name(),
        first.equals(last) ? first : first + " to " + last,
        one.holdsAt(clock.instant()));
  }

  private static Set<PersonId> everybody(List<Delegation> all) {
    Set<PersonId> everybody = new HashSet<>();
    all.forEach(one -> {
      everybody.add(one.principal());
      everybody.add(one.delegate());
    });
    return everybody;
  }

  private LocalDate monday(String from, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate asked = today;
    try {
      asked = from.isEmpty() ? today : LocalDate.parse(from);
    } catch (DateTimeException _) {
      // Whatever was meant, today is a good place to begin.
    }
    boolean near = Math.abs(asked.toEpochDay() - today.toEpochDay()) < 3_700;
    return (near ? asked : today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Window span(LocalDate monday, int weeks, ZoneId zone) {
    Instant start = monday.atStartOfDay(zone).toInstant();
    return new Window(start, monday.plusWeeks(weeks).atStartOfDay(zone).toInstant());
  }
}
