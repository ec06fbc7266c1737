package io.tidegate.calendar.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moving a change's window on the calendar: looked at first, then dropped. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class MoveController {
  /** Further than anybody plans. */
  private static final int MOST_DAYS = 400;

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2099-12-31T00:00:00Z");

  private final Changes changes;
  private final Moving moving;

  MoveController(Changes changes, Moving moving) {
    this.changes = changes;
    this.moving = moving;
  }

  /** Without a start, where it is now. */
  @GetMapping("/calendar/moves/{number:\\d+}")
  MoveLook look(
      Actor actor,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "0") int days) {
    Change change = changes.get(number);
    Window window = window(change);
    Instant from = start.isEmpty() ? window.start() : moment(start);
    int clamped = Math.clamp(days, -MOST_DAYS, MOST_DAYS);
    return moving.look(actor, change, window, moving.place(actor, window, from, clamped), "");
  }

  @PostMapping("/calendar/moves/{number:\\d+}")
  Answer drop(
      Actor actor,
      @PathVariable int number,
      @RequestParam long version,
      @RequestParam String start) {
    Change change = changes.get(number);
    Window former = window(change);
    Window place = moving.place(actor, former, moment(start), 0);
    try {
      return switch (changes.edit(actor, change.id(), version, new Edit.ChooseWindow(place))) {
        case Moved moved -> moving.done(actor, moved.change(), place, former);
        case Refused(Change current, var blockers) ->
            Drawn.stale(
                moving.look(
                    actor,
                    current,
                    former,
                    place,
                    blockers.stream().map(Blocker::sentence).collect(Collectors.joining(" "))));
      };
    } catch (Stale stale) {
      Change now = changes.get(number);
      Window there = now.window() == null ? former : window(now);
      return Drawn.stale(
          moving.look(
              actor, now, there, moving.place(actor, there, place.start(), 0), stale.sentence()));
    }
  }

  private static Window window(Change change) {
    Window window = change.window();
    if (window == null) {
      throw new NotFound(change.code() + " has no window to be moved.");
    }
    return window;
  }

  private static Instant moment(String text) {
    try {
      Instant moment = Instant.parse(text);
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
        throw new Invalid("start", "Give a moment between 2000 and 2099.");
      }
      return moment;
    } catch (DateTimeException _) {
      throw new Invalid("start", "Give a moment such as 2026-11-28T20:00:00Z.");
    }
  }
}
