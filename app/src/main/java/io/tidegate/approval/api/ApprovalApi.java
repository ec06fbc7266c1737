package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.approval.Approvals;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Questions;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the approval of a change stands, and deciding on it: by the same door as on its page. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/approval",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Approval", description = "Who must agree to a change, who did, and deciding on it")
class ApprovalApi {
  private final Changes changes;
  private final Approvals approvals;
  private final Questions questions;
  private final ApprovalTeller teller;

  ApprovalApi(Changes changes, Approvals approvals, Questions questions, ApprovalTeller teller) {
    this.changes = changes;
    this.approvals = approvals;
    this.questions = questions;
    this.teller = teller;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read the approval",
      description =
          "The route with its stages, seats and votes, and where the token's person may decide now.")
  ApprovalResource show(@Parameter(hidden = true) Actor actor, @PathVariable int number) {
    return teller.tell(actor, changes.get(number));
  }

  @PostMapping(path = "/stages/{stage}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Decide in a stage",
      description =
          "Approve, with or without a condition, reject or abstain; a second vote replaces the first."
              + " The last one needed authorises or rejects the change. Ask sends the owner a question"
              + " and decides nothing. A decision that comes too late is answered by overtaken.")
  ApprovalResource decide(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID stage,
      @RequestBody DecisionBody body) {
    Change change = changes.get(number);
    if (body.decision() == DecisionBody.Word.ASK) {
      ask(actor, change, body.question() == null ? "" : body.question());
    } else {
      approvals.vote(actor, change.id(), body.choice(stage, actor.person()));
    }
    return now(actor, change);
  }

  private void ask(Actor actor, Change change, String question) {
    if (question.isBlank()) {
      throw new Invalid("question", "Write what you want to know.");
    }
    questions.ask(actor, change.id(), question);
  }

  @PostMapping("/votes/{vote}/withdrawal")
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Take a vote back",
      description = "By whose it is or who gave it, while votes are still taken.")
  ApprovalResource withdraw(
      @Parameter(hidden = true) Actor actor, @PathVariable int number, @PathVariable UUID vote) {
    Change change = changes.get(number);
    approvals.withdraw(actor, change.id(), vote);
    return now(actor, change);
  }

  @PostMapping(path = "/conditions/{vote}/fulfilment", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Say that a condition holds",
      description = "With the reason how one knows; open conditions stop the start.")
  ApprovalResource meet(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID vote,
      @RequestBody ReasonBody body) {
    Change change = changes.get(number);
    approvals.meet(actor, change.id(), vote, body.text());
    return now(actor, change);
  }

  @PostMapping(path = "/questions/{question}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(summary = "Answer a question", description = "The asker is told by mail.")
  ApprovalResource answer(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID question,
      @RequestBody TextBody body) {
    Change change = changes.get(number);
    questions.answer(actor, change.id(), question, body.said());
    return now(actor, change);
  }

  private ApprovalResource now(Actor actor, Change change) {
    return teller.tell(actor, changes.get(change.id()));
  }
}
