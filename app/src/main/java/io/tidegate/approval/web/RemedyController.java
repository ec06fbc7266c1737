package io.tidegate.approval.web;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.OpenDecisions;
import io.tidegate.approval.SpokenWord;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Sent;
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
  private final OpenDecisions decisions;
  private final ApprovalPages pages;

  RemedyController(
      Changes changes, Approvals approvals, OpenDecisions decisions, ApprovalPages pages) {
    this.changes = changes;
    this.approvals = approvals;
    this.decisions = decisions;
    this.pages = pages;
  }

  @PostMapping("/changes/{number}/approval/approvers")
  Answer add(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return attempt(
        actor,
        number,
        MendingSection.APPROVER,
        sent,
        (change, typed) ->
            approvals.addApprover(
                actor,
                change,
                typed.stage(),
                new PersonId(typed.id("person", "Choose who decides too.")),
                typed.text("reason")));
  }

  @PostMapping("/changes/{number}/approval/overrides")
  Answer setAside(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return attempt(
        actor,
        number,
        MendingSection.OVERRIDE,
        sent,
        (change, typed) -> approvals.setAside(actor, change, typed.stage(), typed.text("reason")));
  }

  @PostMapping("/changes/{number}/approval/escalations")
  Answer escalate(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return attempt(
        actor,
        number,
        MendingSection.ESCALATION,
        sent,
        (change, typed) -> decisions.escalate(actor, change, typed.stage(), typed.text("reason")));
  }

  @PostMapping("/changes/{number}/approval/route")
  Answer computeAgain(
      Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return attempt(
        actor,
        number,
        MendingSection.ROUTE,
        sent,
        (change, typed) -> approvals.computeAgain(actor, change, typed.text("reason")));
  }

  @PostMapping("/changes/{number}/approval/words")
  Answer record(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    return attempt(
        actor,
        number,
        SpokenSection.WORDS,
        sent,
        (change, typed) -> approvals.recordWord(actor, change, word(actor, typed)));
  }

  @PostMapping("/changes/{number}/approval/words/{vote}/answer")
  Answer answer(
      Actor actor,
      @PathVariable int number,
      @PathVariable String vote,
      @RequestParam boolean confirmed,
      @RequestParam Map<String, String> sent) {
    return attempt(
        actor,
        number,
        SpokenSection.ANSWER,
        sent,
        (change, typed) ->
            approvals.answerWord(
                actor, change, TimeOrderedUuid.parse(vote), confirmed, typed.text("words")));
  }

  private Answer attempt(
      Actor actor, int number, String form, Map<String, String> sent, Remedying remedying) {
    Typed typed = new Typed(form, sent);
    Change change = changes.get(number);
    return pages.attempt(actor, change, form, sent, () -> remedying.act(change.id(), typed));
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

  /** What a form asks for. */
  private interface Remedying {
    void act(ChangeId change, Typed typed);
  }

  /** What was typed into the fields of one form. */
  private record Typed(String form, Map<String, String> sent) {
    String text(String field) {
      return sent.getOrDefault(Sent.name(form, field), "").strip();
    }

    UUID stage() {
      return id("stage", "Choose the stage.");
    }

    UUID id(String field, String sentence) {
      if (text(field).isEmpty()) {
        throw new Invalid(field, sentence);
      }
      return TimeOrderedUuid.parse(text(field));
    }
  }
}
