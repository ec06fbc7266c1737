package io.tidegate.approval.web;

import io.tidegate.approval.OpenDecisions;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for decisions, how long they take, and who stands in for whom. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class DecisionsController {
  private final OpenDecisions decisions;
  private final DecisionsPages pages;
  private final TimesPages times;
  private final StandInsPages standIns;

  DecisionsController(
      OpenDecisions decisions, DecisionsPages pages, TimesPages times, StandInsPages standIns) {
    this.decisions = decisions;
    this.pages = pages;
    this.times = times;
    this.standIns = standIns;
  }

  @GetMapping("/decisions")
  Answer waiting(Actor actor, @RequestParam(required = false) @Nullable String after) {
    return pages.of(actor, after);
  }

  @PostMapping("/decisions/{stage}/reminder")
  Answer remind(Actor actor, @PathVariable String stage) {
    try {
      decisions.remind(actor, ApprovalController.id(stage));
      return new SeeOther("/decisions", "Whoever has yet to decide is reminded.");
    } catch (Stale stale) {
      return new SeeOther("/decisions", stale.sentence());
    }
  }

  @GetMapping("/decisions/times")
  Answer times(
      Actor actor,
      @RequestParam(defaultValue = "90") int days,
      @RequestParam(defaultValue = "") String client) {
    return times.of(actor, days, client);
  }

  @GetMapping("/decisions/stand-ins")
  Answer standIns(Actor actor, @RequestParam(defaultValue = "") String from) {
    return standIns.of(actor, from);
  }
}
