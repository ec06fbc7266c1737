package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.Collisions;
import io.tidegate.change.Rollbacks;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the next windows in which a change can be made, or says why there is none. */
@Service
public class Slots {
  private static final Duration AHEAD = Duration.ofDays(60);
  private static final Duration SOONEST = Duration.ofHours(1);
  private static final Duration USUAL_LENGTH = Duration.ofHours(1);

  /** What the design promises for a normal change until a client's agreement says otherwise. */
  private static final Duration NOTICE = Duration.ofDays(3);

  /** Judging one asks the database; this many are enough to find the best of. */
  private static final int JUDGED = 60;

  private final ConflictReader conflicts;
  private final ConflictFinder finder;
  private final EntryStore entries;
  private final Collisions collisions;
  private final Rollbacks rollbacks;
  private final Clients clients;
  private final InstantSource clock;

  Slots(
      ConflictReader conflicts,
      ConflictFinder finder,
      EntryStore entries,
      Collisions collisions,
      Rollbacks rollbacks,
      Clients clients,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.finder = finder;
    this.entries = entries;
    this.collisions = collisions;
    this.rollbacks = rollbacks;
    this.clients = clients;
    this.clock = clock;
  }

  /** How long its window must be: the work, and what is kept for going back. */
  public Duration needed(Change change) {
    Duration planned = change.plan().forward().plus(rollbacks.of(change).length());
    Window window = change.window();
    Duration usual = window == null ? USUAL_LENGTH : window.length();
    return SlotPolicy.rounded(planned.isZero() ? usual : planned);
  }

  /** So many windows within the next 60 days, the best first: fewest cautions, then soonest. */
  @Transactional(readOnly = true)
  public SlotSearch find(Change change, int count) {
    Client own = clients.get(change.client());
    Instant now = clock.instant();
    Window range = new Window(now.plus(SOONEST), now.plus(AHEAD));
    Duration needed = needed(change);
    Field field = field(change, own, range);
    Spans open = field.open();
    Spans free = open.without(field.taken());
    List<Slot> slots =
        SlotPolicy.candidates(free, field.booked(), needed, own.zone(), !field.windows()).stream()
            .limit(JUDGED)
            .flatMap(window -> slot(change, window, own, field.windows()).stream())
            .sorted(
                Comparator.comparingInt((Slot slot) -> slot.cautions().size())
                    .thenComparing(slot -> slot.window().start()))
            .limit(count)
            .toList();
    List<String> why =
        slots.size() < count
            ? why(needed, field, open, free, new Times(own.zone(), clock))
            : List.of();
    return new SlotSearch(needed, slots, why);
  }

  private Field field(Change change, Client own, Window range) {
    Collection<Client> touched = finder.touched(change);
    List<Occurrence> met =
        Occurrences.of(
            entries.inForce(
                touched.stream().map(Client::id).toList(),
                EnumSet.of(EntryKind.MAINTENANCE, EntryKind.BLACKOUT, EntryKind.LOCKDOWN),
                range.start()),
            touched,
            range);
    List<Window> windows =
        met.stream()
            .filter(one -> one.kind() == EntryKind.MAINTENANCE && one.client().equals(own.id()))
            .map(Occurrence::window)
            .toList();
    boolean has =
        entries.inForce(List.of(own.id()), EnumSet.of(EntryKind.MAINTENANCE), range.start()).size()
            > 0;
    Spans open = has ? Spans.of(windows).inside(range) : new Spans(List.of(range));
    List<Window> dark =
        met.stream().filter(one -> one.kind().stops()).map(Occurrence::window).toList();
    List<Collision> others = collisions.of(change, range);
    List<Window> items =
        others.stream().filter(one -> !one.items().isEmpty()).map(Collision::window).toList();
    List<Window> people =
        others.stream().filter(one -> !one.people().isEmpty()).map(Collision::window).toList();
    return new Field(has, open, dark, items, people);
  }

  /** The truth is what the gates would say of it. */
  private List<Slot> slot(Change change, Window window, Client own, boolean inWindow) {
    List<Conflict> met = conflicts.of(change, window);
    if (met.stream().anyMatch(Conflict::stops)) {
      return List.of();
    }
    List<String> cautions = new ArrayList<>(met.stream().map(Conflict::sentence).toList());
    List<String> reasons = new ArrayList<>();
    reasons.add(
        inWindow
            ? "Inside a maintenance window of " + own.name()
            : own.name() + " has no maintenance windows to keep to");
    Duration ahead = Duration.between(clock.instant(), window.start());
    if (ahead.compareTo(NOTICE) < 0) {
      cautions.add("Less than 72 hours from now, too short for the usual notice");
    } else {
      reasons.add("More than 72 hours from now, enough for the usual notice");
    }
    if (met.isEmpty()) {
      reasons.add("No other change on its items, nobody named is booked");
    }
    return List.of(new Slot(window, reasons, cautions));
  }

  private static List<String> why(
      Duration needed, Field field, Spans open, Spans free, Times times) {
    List<String> why = new ArrayList<>();
    String takes = "The work and going back take " + times.length(needed);
    if (field.windows() && open.all().isEmpty()) {
      why.add("No maintenance window begins within the next 60 days.");
    } else if (open.longest().compareTo(needed) < 0) {
      why.add(
          "%s; the longest maintenance window is %s."
              .formatted(takes, times.length(open.longest())));
    } else if (free.longest().compareTo(needed) < 0) {
      why.add(
          "%s; between blackouts and other changes on its items at most %s are free at once."
              .formatted(takes, times.length(free.longest())));
    } else {
      why.add("No other window within the next 60 days is long enough and free.");
    }
    return why;
  }

  /**
   * What the search goes by.
   *
   * @param windows whether the client has maintenance windows
   * @param open the time in which changes may be made at all
   * @param dark blackouts and lockdowns
   * @param items windows of other changes on its items
   * @param booked windows of other changes that need its people
   */
  private record Field(
      boolean windows, Spans open, List<Window> dark, List<Window> items, List<Window> booked) {
    List<Window> taken() {
      List<Window> all = new ArrayList<>(dark);
      all.addAll(items);
      return all;
    }
  }
}
