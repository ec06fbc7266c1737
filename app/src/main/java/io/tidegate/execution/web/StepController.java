package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.execution.Logbook;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to one step. A note that was being typed is kept with the deed. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class StepController {
  private final RunController page;
  private final Runs runs;
  private final Logbook logbook;

  StepController(RunController page, Runs runs, Logbook logbook) {
    this.page = page;
    this.runs = runs;
    this.logbook = logbook;
  }

  @PostMapping("/changes/{number}/run/steps/{step}/start")
  Answer begin(Actor actor, @PathVariable int number, @PathVariable String step) {
    UUID id = TimeOrderedUuid.parse(step);
    return page.deed(actor, number, change -> runs.begin(actor, change.id(), id), Map.of());
  }

  @PostMapping("/changes/{number}/run/steps/{step}/completion")
  Answer finish(
      Actor actor,
      @PathVariable int number,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String text) {
    UUID id = TimeOrderedUuid.parse(step);
    return page.deed(
        actor, number, change -> finish(actor, change, id, text), Map.of("text", text));
  }

  @PostMapping("/changes/{number}/run/steps/{step}/omission")
  Answer skip(
      Actor actor,
      @PathVariable int number,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String reason) {
    UUID id = TimeOrderedUuid.parse(step);
    return page.deed(
        actor,
        number,
        change -> runs.skip(actor, change.id(), id, reason),
        Map.of("reason", reason));
  }

  @PostMapping("/changes/{number}/run/steps/{step}/problem")
  Answer report(
      Actor actor,
      @PathVariable int number,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String followUp) {
    UUID id = TimeOrderedUuid.parse(step);
    return page.deed(
        actor,
        number,
        change -> report(actor, change, id, reason, followUp),
        Map.of("reason", reason, "followUp", followUp));
  }

  private Ruling finish(Actor actor, Change change, UUID step, String text) {
    Ruling answer = runs.finish(actor, change.id(), step);
    if (answer instanceof Moved && !text.isBlank()) {
      logbook.note(actor, change.id(), step, text);
    }
    return answer;
  }

  private Ruling report(Actor actor, Change change, UUID step, String problem, String followUp) {
    Ruling answer = runs.report(actor, change.id(), step, problem);
    if (answer instanceof Moved && !followUp.isBlank()) {
      runs.followUp(actor, change.id(), followUp);
    }
    return answer;
  }
}
