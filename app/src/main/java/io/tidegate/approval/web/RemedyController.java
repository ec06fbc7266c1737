package io.tidegate.approval.web;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.SpokenWord;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What moves an approval on besides votes: spoken words, and the mending of a route. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RemedyController {
  private final Changes changes;
  private final Approvals approvals;
  private final ApprovalPages pages;

  RemedyController(Changes changes, Approvals approvals, ApprovalPages pages) {
    this.changes = changes;
    this.approvals = approvals;
    this.pages = pages;
  }

  @PostMapping("/changes/{number}/approval/approvers")
  Answer add(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    Typed typed = new Typed(Sent.APPROVER, sent);
    return pages.attempt(
        actor,
        change,
        Sent.APPROVER,
        sent,
        () ->
            approvals.addApprover(
                actor,
                change.id(),
                typed.id("stage", "Choose the stage."),
                new PersonId(typed.id("person", "Choose who decides too.")),
                typed.text("reason")));
  }

  @PostMapping("/changes/{number}/approval/overrides")
  Answer setAside(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    Typed typed = new Typed(Sent.OVERRIDE, sent);
    return pages.attempt(
        actor,
        change,
        Sent.OVERRIDE,
        sent,
        () ->
            approvals.setAside(
                actor, change.id(), typed.id("stage", "Choose the stage."), typed.text("reason")));
  }

  @PostMapping("/changes/{number}/approval/route")
  Answer computeAgain(
      Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    Typed typed = new Typed(Sent.ROUTE, sent);
    return pages.attempt(
        actor,
        change,
        Sent.ROUTE,
        sent,
        () -> approvals.computeAgain(actor, change.id(), typed.text("reason")));
  }

  @PostMapping("/changes/{number}/approval/words")
  Answer record(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    Typed typed = new Typed(Sent.WORDS, sent);
    return pages.attempt(
        actor,
        change,
        Sent.WORDS,
        sent,
        () -> approvals.recordWord(actor, change.id(), word(actor, typed)));
  }

  @PostMapping("/changes/{number}/approval/words/{vote}/answer")
  Answer answer(
      Actor actor,
      @PathVariable int number,
      @PathVariable String vote,
      @RequestParam boolean confirmed,
      @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    Typed typed = new Typed(Sent.ANSWER, sent);
    return pages.attempt(
        actor,
        change,
        Sent.ANSWER,
        sent,
        () ->
            approvals.answerWord(
                actor, change.id(), TimeOrderedUuid.parse(vote), confirmed, typed.text("words")));
  }

  private SpokenWord word(Actor actor, Typed typed) {
    PersonId authoriser = new PersonId(typed.id("authoriser", "Choose who authorised it."));
    Instant saidAt =
        pages
            .times(actor)
            .read(typed.text("saidAt"))
            .orElseThrow(() -> new Invalid("saidAt", "Say when, as a date and a time."));
    return new SpokenWord(authoriser, saidAt, typed.text("channel"));
  }

  /** What was typed into the fields of one form. */
  private record Typed(String form, Map<String, String> sent) {
    String text(String field) {
      return sent.getOrDefault(Sent.name(form, field), "").strip();
    }

    UUID id(String field, String sentence) {
      if (text(field).isEmpty()) {
        throw new Invalid(field, sentence);
      }
      return TimeOrderedUuid.parse(text(field));
    }
  }
}
