package io.tidegate.policy.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Publication;
import io.tidegate.policy.Publications;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a draft becomes a version: review and publication. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
class PublishingController {
  private static final String REVIEW = "review";

  private final Drafts drafts;
  private final Publications publications;
  private final DraftPages pages;

  PublishingController(Drafts drafts, Publications publications, DraftPages pages) {
    this.drafts = drafts;
    this.publications = publications;
    this.pages = pages;
  }

  @PostMapping("/policy/drafts/{id}/review")
  Answer sendToReview(Actor actor, @PathVariable String id, @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    publications.sendToReview(actor, draft, version);
    return new SeeOther(DraftController.path(draft), "The draft is in review.");
  }

  @PostMapping("/policy/drafts/{id}/reopening")
  Answer takeBack(Actor actor, @PathVariable String id, @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    publications.takeBack(actor, draft, version);
    return new SeeOther(DraftController.path(draft), "The draft is open again.");
  }

  @PostMapping("/policy/drafts/{id}/verdicts")
  @Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR, Role.IT_LEADERSHIP})
  Answer judge(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam boolean approved,
      @RequestParam(name = "review-note", defaultValue = "") String note) {
    DraftId draft = DraftId.of(id);
    try {
      if (approved) {
        publications.approve(actor, draft, version, note);
        return new SeeOther(DraftController.path(draft), "The draft is approved.");
      }
      publications.sendBack(actor, draft, version, note);
      return new SeeOther(DraftController.path(draft), "The draft went back to its writers.");
    } catch (Invalid invalid) {
      Sent sent = Sent.invalid(REVIEW, Map.of("review-note", note), invalid);
      return Drawn.invalid(pages.draft(actor, drafts.get(draft), sent));
    }
  }

  @PostMapping("/policy/drafts/{id}/publication")
  Answer publish(Actor actor, @PathVariable String id, @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    return switch (publications.publish(actor, draft, version)) {
      case Publication.Published(int number) ->
          new SeeOther("/policy/versions/" + number, "Version %d is published.".formatted(number));
      case Publication.Refused _ ->
          new Drawn(pages.draft(actor, drafts.get(draft), Sent.NOTHING), HttpStatus.CONFLICT);
    };
  }
}
