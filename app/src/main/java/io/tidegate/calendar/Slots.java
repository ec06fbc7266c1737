package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Rollbacks;
import io.tidegate.database.WholeAccount;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the next windows in which a change can be made, or says why there is none. */
@Service
public class Slots {
  private static final Duration AHEAD = Duration.ofDays(60);
  private static final Duration SOONEST = Duration.ofHours(1);
  private static final Duration USUAL_LENGTH = Duration.ofHours(1);

  /** What the gates would say of a window is asked for the best ones only. */
  private static final int JUDGED_MORE = 8;

  private final ConflictReader conflicts;
  private final ConflictFinder finder;
  private final SlotFields fields;
  private final Rollbacks rollbacks;
  private final Clients clients;
  private final WholeAccount whole;
  private final InstantSource clock;

  Slots(
      ConflictReader conflicts,
      ConflictFinder finder,
      SlotFields fields,
      Rollbacks rollbacks,
      Clients clients,
      WholeAccount whole,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.finder = finder;
    this.fields = fields;
    this.rollbacks = rollbacks;
    this.clients = clients;
    this.whole = whole;
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
    Window range = range(change);
    Duration needed = needed(change);
    CalendarRules rules = conflicts.rules(change);
    SlotField field =
        whole.look(() -> fields.of(change, own, finder.touched(change), range, rules));
    List<Slot> slots = slots(change, own, field, needed, range, count);
    List<String> why =
        slots.size() < count ? why(needed, field, range, new Times(own.zone(), clock)) : List.of();
    return new SlotSearch(needed, slots, why);
  }

  private Window range(Change change) {
    Instant now = clock.instant();
    Instant soonest = change.type() == ChangeType.EMERGENCY ? now : now.plus(SOONEST);
    return new Window(soonest, now.plus(AHEAD));
  }

  /** Of those that overlap the better one is enough. */
  private List<Slot> slots(
      Change change, Client own, SlotField field, Duration needed, Window range, int count) {
    List<Slot> found = new ArrayList<>();
    int left = count + JUDGED_MORE;
    for (SlotPolicy.Candidate one :
        SlotPolicy.ranked(range, needed, field.obstacles(), own.zone(), !field.windows())) {
      boolean apart = found.stream().noneMatch(slot -> slot.window().overlaps(one.window()));
      if (apart && found.size() < count && left-- > 0) {
        List<Conflict> met = conflicts.of(change, one.window());
        if (met.stream().noneMatch(Conflict::stops)) {
          found.add(slot(one, met, own, field));
        }
      }
    }
    found.sort(
        Comparator.comparingInt((Slot slot) -> slot.cautions().size())
            .thenComparing(slot -> slot.window().start()));
    return found;
  }

  /** What it collides with is said by whoever says it at the gates. */
  private static Slot slot(
      SlotPolicy.Candidate one, List<Conflict> met, Client own, SlotField field) {
    List<String> cautions = new ArrayList<>(met.stream().map(Conflict::sentence).toList());
    one.cautions().stream()
        .filter(caution -> caution.kind() == null)
        .map(Obstacle::said)
        .forEach(cautions::add);
    List<String> reasons = new ArrayList<>();
    if (met.stream().noneMatch(conflict -> conflict.kind() == ConflictKind.OUTSIDE_WINDOW)) {
      reasons.add(
          field.windows()
              ? "Inside a maintenance window of " + own.name()
              : own.name() + " has no maintenance windows to keep to");
    }
    if (met.stream().noneMatch(conflict -> conflict.kind() == ConflictKind.NOTICE)) {
      reasons.add("It leaves the notice that was promised");
    }
    if (met.stream().allMatch(Slots::isNoMeeting)) {
      reasons.add("No other change on its items or on what they depend on, nobody is booked");
    }
    return new Slot(one.window(), reasons, cautions);
  }

  private static boolean isNoMeeting(Conflict one) {
    return switch (one.kind()) {
      case SAME_ITEM, BOOKED, DEPENDENCY, PREDECESSOR -> false;
      default -> true;
    };
  }

  private static List<String> why(Duration needed, SlotField field, Window range, Times times) {
    String takes = "The work and going back take " + times.length(needed);
    Spans open = field.open();
    Spans free = SlotPolicy.free(range, field.obstacles());
    if (field.stoppedBy(ConflictKind.PREDECESSOR, range)) {
      return List.of("A change that must be finished first has no window, or none early enough.");
    }
    if (field.windows() && open.all().isEmpty()) {
      return List.of("No maintenance window begins within the next 60 days.");
    }
    if (open.longest().compareTo(needed) < 0) {
      return List.of(
          "%s; the longest maintenance window is %s."
              .formatted(takes, times.length(open.longest())));
    }
    return List.of(
        free.longest().compareTo(needed) < 0
            ? "%s; between blackouts and other changes on its items at most %s are free at once."
                .formatted(takes, times.length(free.longest()))
            : "No other window within the next 60 days is long enough and free.");
  }
}
