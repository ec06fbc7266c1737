package io.tidegate.execution.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.change.Transition;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Htmx;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The run page and what is done on it, but for what is written down. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RunController {
  private final Changes changes;
  private final Runs runs;
  private final RunPages pages;

  RunController(Changes changes, Runs runs, RunPages pages) {
    this.changes = changes;
    this.runs = runs;
    this.pages = pages;
  }

  @GetMapping("/changes/{number}/run")
  Answer show(
      Actor actor,
      @PathVariable int number,
      @RequestParam(name = "step", required = false) @Nullable String step,
      Htmx htmx) {
    Change change = changes.get(number);
    RunBoard board = pages.board(actor, change, step == null ? null : TimeOrderedUuid.parse(step));
    return htmx.wants("run")
        ? board
        : new RunPage(pages.frame(actor, change), board, List.of(), List.of());
  }

  @PostMapping("/changes/{number}/run/start")
  Answer start(Actor actor, @PathVariable int number, @RequestParam long version) {
    return take(actor, number, Move.of(Transition.START, version));
  }

  @PostMapping("/changes/{number}/run/finish")
  Answer finish(Actor actor, @PathVariable int number, @RequestParam long version) {
    return take(actor, number, Move.of(Transition.FINISH, version));
  }

  /** Whoever wants to go back is not told that something else changed meanwhile. */
  @PostMapping("/changes/{number}/run/rollback")
  Answer rollBack(
      Actor actor, @PathVariable int number, @RequestParam(defaultValue = "") String reason) {
    return take(actor, number, Move.automatic(Transition.ROLL_BACK, reason.strip()));
  }

  @PostMapping("/changes/{number}/run/as-planned")
  Answer finishAsPlanned(
      Actor actor,
      @PathVariable int number,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String happened) {
    return deed(
        actor,
        number,
        change -> runs.finishAsPlanned(actor, change.id(), version, happened),
        Map.of("happened", happened));
  }

  @PostMapping("/changes/{number}/run/decision")
  Answer decide(
      Actor actor,
      @PathVariable int number,
      @RequestParam boolean go,
      @RequestParam(defaultValue = "") String reason) {
    return deed(
        actor,
        number,
        change -> {
          runs.decide(actor, change.id(), go, reason);
          return new Moved(change, List.of());
        },
        Map.of("reason", reason));
  }

  private Answer take(Actor actor, int number, Move move) {
    return deed(
        actor,
        number,
        change -> changes.take(actor, change.id(), move),
        Map.of("reason", move.reason()));
  }

  /** Does the deed and leads on, or draws the page again with why not; what was typed stays. */
  Answer deed(Actor actor, int number, Function<Change, Ruling> deed, Map<String, String> typed) {
    Change change = changes.get(number);
    try {
      return switch (deed.apply(change)) {
        case Moved moved -> onwards(moved);
        case Refused refused ->
            refused(
                actor,
                number,
                RunPages.words(actor, change).of(stopping(refused)),
                HttpStatus.CONFLICT,
                typed);
      };
    } catch (Stale stale) {
      return refused(
          actor,
          number,
          List.of(new Hindrance(Tone.WARN, stale.sentence(), null, null, null, null)),
          HttpStatus.CONFLICT,
          typed);
    } catch (Invalid invalid) {
      return drawn(
          actor, number, List.of(), invalid.problems(), typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static SeeOther onwards(Moved moved) {
    Change change = moved.change();
    String path = "/changes/" + change.number();
    if (moved.taken().isEmpty()) {
      return new SeeOther(path + "/run");
    }
    return new SeeOther(
        switch (change.state()) {
          case VALIDATE -> path + "/validation";
          case REVIEW -> path + "/review";
          case CLOSED -> path;
          default -> path + "/run";
        },
        moved.sentence());
  }

  private static List<Blocker> stopping(Refused refused) {
    return refused.blockers().stream().filter(blocker -> !blocker.caution()).toList();
  }

  private Answer refused(
      Actor actor,
      int number,
      List<Hindrance> refusals,
      HttpStatus status,
      Map<String, String> typed) {
    return drawn(actor, number, refusals, List.of(), typed, status);
  }

  private Answer drawn(
      Actor actor,
      int number,
      List<Hindrance> refusals,
      List<Problem> problems,
      Map<String, String> typed,
      HttpStatus status) {
    Change change = changes.get(number);
    return new Drawn(
        new RunPage(
            pages.frame(actor, change),
            pages.board(actor, change, null).keeping(typed.getOrDefault("text", "")),
            refusals,
            problems),
        status);
  }
}
