package io.tidegate.approval.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Questions;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions on the decision page, and their answers. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class QuestionController {
  private final Changes changes;
  private final Questions questions;
  private final ApprovalPages pages;

  QuestionController(Changes changes, Questions questions, ApprovalPages pages) {
    this.changes = changes;
    this.questions = questions;
    this.pages = pages;
  }

  @PostMapping("/changes/{number}/approval/questions")
  Answer ask(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    String text = sent.getOrDefault(Sent.name(AskingSection.QUESTION, "comment"), "");
    return pages.attempt(
        actor, change, AskingSection.QUESTION, sent, () -> questions.ask(actor, change.id(), text));
  }

  @PostMapping("/changes/{number}/approval/questions/{question}/answers")
  Answer answer(
      Actor actor,
      @PathVariable int number,
      @PathVariable String question,
      @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    UUID id = ApprovalController.id(question);
    String form = AskingSection.form(id.toString());
    String text = sent.getOrDefault(Sent.name(form, "comment"), "");
    return pages.attempt(
        actor, change, form, sent, () -> questions.answer(actor, change.id(), id, text));
  }
}
