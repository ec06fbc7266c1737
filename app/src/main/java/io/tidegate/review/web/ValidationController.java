package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.review.Validations;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Sent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The validation page, and what is done on it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ValidationController {
  private final Changes changes;
  private final Validations validations;
  private final ValidationPages pages;

  ValidationController(Changes changes, Validations validations, ValidationPages pages) {
    this.changes = changes;
    this.validations = validations;
    this.pages = pages;
  }

  @GetMapping("/changes/{number}/validation")
  Answer show(Actor actor, @PathVariable int number) {
    return pages.page(actor, changes.get(number), Sent.NOTHING);
  }

  @PostMapping("/changes/{number}/validation/tests")
  Answer record(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    String step = sent.getOrDefault("step", "");
    UUID id = step.isBlank() ? null : TimeOrderedUuid.parse(step);
    return did(
        actor,
        number,
        sent,
        change ->
            validations.record(
                actor,
                change.id(),
                id,
                sent.getOrDefault("what", ""),
                !"failed".equals(sent.get("outcome")),
                sent.getOrDefault("result", "")));
  }

  @PostMapping("/changes/{number}/validation/confirmation")
  Answer confirm(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return did(
        actor,
        number,
        sent,
        change ->
            validations.confirm(
                actor,
                change.id(),
                "true".equals(sent.get("works")),
                sent.getOrDefault("comment", "")));
  }

  @PostMapping("/changes/{number}/validation/acceptance")
  Answer accept(Actor actor, @PathVariable int number, @RequestParam long version) {
    Change change = changes.get(number);
    return Deeds.did(
        () -> changes.take(actor, change.id(), Move.of(Transition.ACCEPT, version)),
        moved -> "/changes/" + number + (moved.state() == State.REVIEW ? "/review" : ""),
        Map.of(),
        typed -> pages.page(actor, changes.get(number), typed));
  }

  private Answer did(
      Actor actor, int number, Map<String, String> sent, java.util.function.Consumer<Change> deed) {
    Change change = changes.get(number);
    return Deeds.did(
        () -> {
          deed.accept(change);
          return new Moved(change, List.of());
        },
        _ -> "/changes/" + number + "/validation",
        sent,
        typed -> pages.page(actor, changes.get(number), typed));
  }
}
