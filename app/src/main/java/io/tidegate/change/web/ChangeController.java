package io.tidegate.change.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a change, and its transitions: each is made by posting to the noun that records it.
 */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
@RequestMapping("/changes/{number:\\d+}")
class ChangeController {
  private final Changes changes;
  private final ChangePages pages;

  ChangeController(Changes changes, ChangePages pages) {
    this.changes = changes;
    this.pages = pages;
  }

  @GetMapping
  ChangePage show(Actor actor, @PathVariable int number) {
    return pages.page(actor, changes.get(number), null);
  }

  @PostMapping(
      "/{noun:submission|reclassification|record|approval-request|rework|start|finish|rollback|acceptance|closure|hold|resumption|cancellation}")
  Answer take(
      Actor actor,
      @PathVariable int number,
      @PathVariable String noun,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable ChangeType type) {
    Transition transition =
        Deeds.named(noun).orElseThrow(() -> new NotFound("There is no such deed."));
    Move move = new Move(transition, version, reason.strip(), Map.of(), type);
    Change change = changes.get(number);
    try {
      return switch (changes.take(actor, change.id(), move)) {
        case Moved moved -> new SeeOther(after(transition, number), moved.sentence());
        case Refused(Change current, var blockers) ->
            refused(actor, current, refusal(transition, blockers));
      };
    } catch (Stale stale) {
      return refused(actor, changes.get(number), stale.sentence());
    }
  }

  /** The change as it is now, with what came of the press above it. */
  private Drawn refused(Actor actor, Change current, String sentence) {
    return new Drawn(pages.page(actor, current, sentence), HttpStatus.CONFLICT);
  }

  /** Whoever starts a change goes on at its run. */
  private static String after(Transition transition, int number) {
    return "/changes/" + number + (transition == Transition.START ? "/run" : "");
  }

  @PostMapping("/overrides")
  SeeOther override(
      Actor actor,
      @PathVariable int number,
      @RequestParam String noun,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String reason) {
    Transition transition =
        Deeds.named(noun).orElseThrow(() -> new NotFound("There is no such deed."));
    changes.override(actor, changes.get(number).id(), transition, code, reason.strip());
    return new SeeOther(
        "/changes/" + number, "The blocker is overridden. Your reason stands in the ledger.");
  }

  private static String refusal(Transition transition, List<Blocker> blockers) {
    return "%s did not happen. %s."
        .formatted(
            transition.title(),
            blockers.stream().map(Blocker::sentence).collect(Collectors.joining(". ")));
  }
}
