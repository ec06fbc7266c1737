package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Collision;
import io.tidegate.change.Predecessor;
import io.tidegate.change.Relations;
import io.tidegate.directory.Client;
import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Gathers everything that speaks against a window in the days to come, at once and by what is
 * occupied, so that looking through the days asks nothing more.
 */
@Component
class SlotFields {
  private static final Set<EntryKind> KINDS =
      EnumSet.of(
          EntryKind.MAINTENANCE,
          EntryKind.BLACKOUT,
          EntryKind.LOCKDOWN,
          EntryKind.CRITICAL,
          EntryKind.BUSINESS_HOURS,
          EntryKind.HOLIDAY);

  private final EntryStore entries;
  private final ChangeConflicts changes;
  private final Relations relations;
  private final Delegations delegations;
  private final People people;
  private final InstantSource clock;

  SlotFields(
      EntryStore entries,
      ChangeConflicts changes,
      Relations relations,
      Delegations delegations,
      People people,
      InstantSource clock) {
    this.entries = entries;
    this.changes = changes;
    this.relations = relations;
    this.delegations = delegations;
    this.people = people;
    this.clock = clock;
  }

  SlotField of(
      Change change, Client own, Collection<Client> touched, Window range, CalendarRules rules) {
    Judge judge = new Judge(rules, change.type() == ChangeType.EMERGENCY);
    List<ClientId> ids = touched.stream().map(Client::id).toList();
    List<Entry> known = entries.inForce(ids, KINDS, range.start());
    List<Occurrence> met = Occurrences.of(known, touched, range);
    boolean windows =
        known.stream().anyMatch(one -> one.kind() == EntryKind.MAINTENANCE && one.isFor(own.id()));
    Spans open =
        windows
            ? Spans.of(times(met, own, EntryKind.MAINTENANCE)).inside(range)
            : new Spans(List.of(range));
    List<Obstacle> all = new ArrayList<>();
    calendar(met).map(one -> entry(one, judge)).forEach(all::add);
    new Spans(List.of(range))
        .without(open.all())
        .all()
        .forEach(gap -> all.add(judge.of(ConflictKind.OUTSIDE_WINDOW, "", "", true, gap)));
    if (!windows) {
      all.addAll(atWork(WorkingTime.of(known, met, own), own, range));
    }
    changes.ahead(change, range).forEach(one -> all.addAll(meeting(change, one, judge)));
    relations.predecessors(change.id()).forEach(one -> all.add(before(one, range, judge)));
    all.addAll(notice(rules.promised(change), range, judge));
    all.addAll(away(change, range));
    return new SlotField(windows, open, all);
  }

  private static java.util.stream.Stream<Occurrence> calendar(List<Occurrence> met) {
    return met.stream().filter(one -> one.kind().stops() || one.kind() == EntryKind.CRITICAL);
  }

  private static Obstacle entry(Occurrence one, Judge judge) {
    ConflictKind kind =
        switch (one.kind()) {
          case BLACKOUT -> ConflictKind.BLACKOUT;
          case LOCKDOWN -> ConflictKind.LOCKDOWN;
          default -> ConflictKind.CRITICAL;
        };
    return judge.of(kind, EntryConflicts.key(one), one.entry().title(), true, one.window());
  }

  private static List<Window> times(List<Occurrence> met, Client own, EntryKind kind) {
    return met.stream()
        .filter(one -> one.kind() == kind && one.client().equals(own.id()))
        .map(Occurrence::window)
        .toList();
  }

  /** While people work, and there is no maintenance window in it, it is better let be. */
  private static List<Obstacle> atWork(WorkingTime work, Client own, Window range) {
    return work.within(range).stream()
        .map(time ->
            new Obstacle(null, "at-work", "In the business hours of " + own.name(), false, time))
        .toList();
  }

  private static List<Obstacle> meeting(Change change, ChangeConflicts.Meeting one, Judge judge) {
    Collision other = one.other();
    boolean carries = ConflictPolicy.carries(change, other);
    List<Obstacle> found = new ArrayList<>();
    String key = other.id().toString();
    if (!one.shared().isEmpty()) {
      found.add(judge.of(ConflictKind.SAME_ITEM, key, "", carries, other.window()));
    }
    if (!other.people().isEmpty()) {
      found.add(judge.of(ConflictKind.BOOKED, key, "", carries, other.window()));
    }
    if (!one.ways().isEmpty()) {
      found.add(judge.of(ConflictKind.DEPENDENCY, key, "", carries, other.window()));
    }
    return found;
  }

  private static Obstacle before(Predecessor one, Window range, Judge judge) {
    Window planned = one.window();
    boolean worked =
        one.state() == io.tidegate.change.State.VALIDATE
            || one.state() == io.tidegate.change.State.REVIEW;
    Instant until =
        worked ? range.start() : planned == null ? range.end().plusSeconds(1) : planned.end();
    return judge.of(
        ConflictKind.PREDECESSOR, one.id().toString(), one.code(), true, upTo(until, range));
  }

  private List<Obstacle> notice(NoticePromise promise, Window range, Judge judge) {
    Instant now = clock.instant();
    Instant minimum = now.plus(Duration.ofHours(promise.minimumHours()));
    Instant usual = now.plus(Duration.ofHours(promise.usualHours()));
    List<Obstacle> found = new ArrayList<>();
    found.add(judge.of(ConflictKind.NOTICE, "", "", true, upTo(minimum, range)));
    found.add(judge.of(ConflictKind.NOTICE, "", "", false, upTo(usual, range)));
    return found;
  }

  /** Whatever begins before the moment overlaps it. */
  private static Window upTo(Instant moment, Window range) {
    Instant past = range.start().minus(Duration.ofDays(1));
    return new Window(past, moment.isAfter(past) ? moment : past.plusSeconds(1));
  }

  /** Whoever lets somebody stand in for them is away. */
  private List<Obstacle> away(Change change, Window range) {
    List<Obstacle> found = new ArrayList<>();
    for (Person hand : people.named(change.people().implementers()).values()) {
      for (Delegation away : delegations.givenBy(hand.id())) {
        Window time = new Window(away.startsAt(), away.endsAt());
        if (time.overlaps(range)) {
          found.add(
              new Obstacle(null, "away/" + hand.id(), hand.name() + " is away then", false, time));
        }
      }
    }
    return found;
  }

  /** What the policy says of a conflict of some kind, of this change. */
  private record Judge(CalendarRules rules, boolean emergency) {
    Obstacle of(ConflictKind kind, String key, String said, boolean carries, Window time) {
      boolean excused = emergency && !kind.takesBreakGlass();
      boolean stops = carries && !excused && rules.blocking().contains(kind);
      return new Obstacle(kind, kind.code() + "/" + key, said, stops, time);
    }
  }
}
