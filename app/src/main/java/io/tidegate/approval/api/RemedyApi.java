package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.Scoped;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.OpenDecisions;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moves an approval on besides votes: spoken words, and the mending of a route. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/approval",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Approval")
class RemedyApi {
  private final Changes changes;
  private final Approvals approvals;
  private final OpenDecisions decisions;
  private final ApprovalTeller teller;

  RemedyApi(Changes changes, Approvals approvals, OpenDecisions decisions, ApprovalTeller teller) {
    this.changes = changes;
    this.approvals = approvals;
    this.decisions = decisions;
    this.teller = teller;
  }

  @PostMapping("/stages/{stage}/approvers")
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Name one more approver",
      description = "Of a stage; by change managers, with a reason, never for themselves.")
  ApprovalResource add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID stage,
      @RequestBody ApproverBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    UUID person = fields.needed("person", body.person(), "Say who decides too.");
    String reason = fields.text("reason", body.reason());
    fields.check();
    approvals.addApprover(
        actor, change.id(), stage, new PersonId(Objects.requireNonNull(person)), reason);
    return now(actor, change);
  }

  @PostMapping("/stages/{stage}/override")
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Set a stage aside",
      description = "For this revision only, with a reason, by a role that the policy names.")
  ApprovalResource setAside(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID stage,
      @RequestBody ReasonBody body) {
    Change change = changes.get(number);
    approvals.setAside(actor, change.id(), stage, body.text());
    return now(actor, change);
  }

  @PostMapping("/stages/{stage}/escalation")
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Escalate a decision",
      description =
          "To whom the policy names, who may then decide in the place of those who have not; how"
              + " many must say yes stays as it is. By change managers, with a reason, once, and"
              + " never to themselves. What is overdue goes on by itself.")
  ApprovalResource escalate(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID stage,
      @RequestBody ReasonBody body) {
    Change change = changes.get(number);
    decisions.escalate(actor, change.id(), stage, body.text());
    return now(actor, change);
  }

  @PostMapping("/route")
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Compute the route again",
      description = "Once what was missing is there; votes on what did not change carry over.")
  ApprovalResource computeAgain(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody ReasonBody body) {
    Change change = changes.get(number);
    approvals.computeAgain(actor, change.id(), body.text());
    return now(actor, change);
  }

  @PostMapping("/words")
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Record a spoken authorisation",
      description =
          "Of an emergency. It counts at once; its authoriser confirms it later, signed in as"
              + " themselves and not by a token.")
  ApprovalResource record(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody SpokenBody body) {
    Change change = changes.get(number);
    approvals.recordWord(actor, change.id(), body.word());
    return now(actor, change);
  }

  private ApprovalResource now(Actor actor, Change change) {
    return teller.tell(actor, changes.get(change.id()));
  }
}
