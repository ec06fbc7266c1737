package io.tidegate.calendar.web;

import io.tidegate.calendar.Conflict;
import io.tidegate.calendar.Conflicts;
import io.tidegate.change.Aspect;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a change's window would mean in another place, before it is dropped there. */
@Component
class Moving {
  private final Changes changes;
  private final Conflicts conflicts;
  private final People people;
  private final InstantSource clock;

  Moving(Changes changes, Conflicts conflicts, People people, InstantSource clock) {
    this.changes = changes;
    this.conflicts = conflicts;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The window that begins then, as long as it is.
   *
   * @param days so many days later on the reader's clock, or earlier
   */
  Window place(Actor actor, Window window, Instant start, int days) {
    Instant moved =
        days == 0 ? start : start.atZone(times(actor).zone()).plusDays(days).toInstant();
    return new Window(moved, moved.plus(window.length()));
  }

  /** A look at that place. */
  MoveLook look(Actor actor, Change change, Window window, Window place, String refusal) {
    Times times = times(actor);
    List<Hindrance> met = new ArrayList<>();
    if (place.start().isBefore(clock.instant())) {
      met.add(new Hindrance(Tone.WARN, "It starts in the past.", null, null, null, null));
    }
    Change planned = new Edit.ChooseWindow(place).applyTo(change);
    List<Conflict> found = conflicts.of(planned, place);
    found.stream().map(ConflictPages::hindrance).forEach(met::add);
    return new MoveLook(
        change,
        place,
        times.span(place),
        place.equals(window) ? "" : times.span(window),
        locked(actor, change),
        refusal,
        lapse(change),
        met,
        said(found, met.size()));
  }

  /** How to take it back. */
  MoveDone done(Actor actor, Change now, Window place, Window former) {
    return new MoveDone(now, times(actor).span(place), former, now.state().title());
  }

  private String locked(Actor actor, Change change) {
    if (!changes.mayEdit(actor, change)) {
      return "Only the people of " + change.code() + " and change managers move it.";
    }
    return changes
        .frozen(change, Aspect.WINDOW)
        .map(Blocker::sentence)
        .map(s -> s + ".")
        .orElse("");
  }

  /** What another window does to the change's approvals; empty for nothing. */
  String lapse(Change change) {
    return changes.asksApprovalAgain(change, Aspect.WINDOW)
        ? "%s is under approval. Moving it makes revision %d; approvals that cover the window lapse, and are asked again."
            .formatted(change.code(), change.revision() + 1)
        : "";
  }

  private static String said(List<Conflict> found, int all) {
    long stops = found.stream().filter(Conflict::stops).count();
    if (all == 0) {
      return "Nothing collides there";
    }
    return stops == 0
        ? count(all, "caution") + " there"
        : count(stops, "conflict")
            + " there"
            + (all > stops ? ", " + count(all - stops, "caution") : "");
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private Times times(Actor actor) {
    return new Times(people.get(actor.person()).zone(), clock);
  }
}
