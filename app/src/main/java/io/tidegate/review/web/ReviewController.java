package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.review.Reviews;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review page, and what is done on it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ReviewController {
  private final Changes changes;
  private final Reviews reviews;
  private final ReviewPages pages;
  private final ReviewDeeds deeds;

  ReviewController(Changes changes, Reviews reviews, ReviewPages pages, ReviewDeeds deeds) {
    this.changes = changes;
    this.reviews = reviews;
    this.pages = pages;
    this.deeds = deeds;
  }

  @GetMapping("/changes/{number}/review")
  Answer show(Actor actor, @PathVariable int number) {
    return pages.page(actor, changes.get(number), Sent.NOTHING);
  }

  /** Enter was pressed in a field: the first part that something was typed into is saved. */
  @PostMapping("/changes/{number}/review")
  Answer save(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return deeds
        .meant(actor, number, sent)
        .map(part ->
            switch (part) {
              case RESULT -> tell(actor, number, sent);
              case PIR -> answer(actor, number, sent);
              case ACTION -> add(actor, number, sent);
              case DOCUMENTATION -> deeds.did(actor, number, sent, null, ReviewController::unmoved);
            })
        .orElseGet(() -> new SeeOther("/changes/" + number + "/review"));
  }

  @PostMapping("/changes/{number}/review/result")
  Answer tell(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    ReviewForms form = new ReviewForms(sent);
    return deeds.did(
        actor,
        number,
        sent,
        ReviewPart.RESULT,
        change ->
            changes.edit(
                actor,
                change.id(),
                form.version("version"),
                new Edit.TellResult(form.result(change.result(), pages.times(actor)))));
  }

  @PostMapping("/changes/{number}/review/pir")
  Answer answer(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    ReviewForms form = new ReviewForms(sent);
    return deeds.did(
        actor,
        number,
        sent,
        ReviewPart.PIR,
        change -> {
          reviews.save(
              actor,
              change.id(),
              form.version("pirVersion"),
              form.answers(),
              "true".equals(sent.get("complete")));
          return unmoved(change);
        });
  }

  @PostMapping("/changes/{number}/review/actions")
  Answer add(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    ReviewForms form = new ReviewForms(sent);
    return deeds.did(
        actor,
        number,
        sent,
        ReviewPart.ACTION,
        change -> {
          reviews.add(actor, change.id(), form.action(), "true".equals(sent.get("asChange")));
          return unmoved(change);
        });
  }

  @PostMapping("/changes/{number}/review/actions/{action}/completion")
  Answer tick(
      Actor actor,
      @PathVariable int number,
      @PathVariable String action,
      @RequestParam Map<String, String> sent) {
    return deeds.did(
        actor,
        number,
        sent,
        null,
        change -> {
          reviews.tick(actor, change.id(), TimeOrderedUuid.parse(action));
          return unmoved(change);
        });
  }

  @PostMapping("/changes/{number}/review/closure")
  Answer close(
      Actor actor,
      @PathVariable int number,
      @RequestParam long version,
      @RequestParam Map<String, String> sent) {
    return deeds.leaving(
        actor,
        number,
        sent,
        "close the change.",
        () ->
            deeds.did(
                actor,
                number,
                sent,
                null,
                change -> changes.take(actor, change.id(), Move.of(Transition.CLOSE, version))));
  }

  private static Moved unmoved(Change change) {
    return new Moved(change, List.of());
  }
}
