package io.tidegate.review.web;

import io.tidegate.catalogue.ModelDrafts;
import io.tidegate.catalogue.ModelId;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a standard change of what went well. */
@Controller
@Permitted(roles = Role.CHANGE_MANAGER)
class StandardController {
  private final Changes changes;
  private final ModelDrafts drafts;
  private final ReviewDeeds deeds;

  StandardController(Changes changes, ModelDrafts drafts, ReviewDeeds deeds) {
    this.changes = changes;
    this.drafts = drafts;
    this.deeds = deeds;
  }

  @PostMapping("/changes/{number}/review/model")
  Answer draft(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return deeds.leaving(actor, number, sent, "draft the model.", () -> drafted(actor, number));
  }

  private Answer drafted(Actor actor, int number) {
    try {
      ModelId drafted = drafts.draft(actor, changes.get(number).id(), "Its review asks for it");
      return new SeeOther("/catalogue/" + drafted, "A model is drafted with its plan.");
    } catch (Invalid invalid) {
      return new SeeOther(
          "/changes/" + number + "/review", invalid.problems().getFirst().sentence());
    }
  }
}
