package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.ImpactLooks;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says that somebody looked whom a change hits. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ImpactController {
  private final Changes changes;
  private final ImpactLooks looks;

  ImpactController(Changes changes, ImpactLooks looks) {
    this.changes = changes;
    this.looks = looks;
  }

  @PostMapping("/changes/{number:\\d+}/impact/look")
  Answer look(Actor actor, @PathVariable int number, @RequestParam long version) {
    Change change = changes.get(number);
    looks.look(actor, change.id(), version);
    return new SeeOther(
        "/changes/" + number + "#impact", "It is kept that you looked whom it hits.");
  }
}
