package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.Procedure;
import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into a model. */
@Schema(
    name = "ModelBody",
    example =
        """
        {
          "title": "Renew a certificate",
          "reason": "It runs out.",
          "desiredOutcome": "The new date shows.",
          "score": 7,
          "owner": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10",
          "reviewOn": "2027-06-30",
          "steps": [
            {"kind": "implementation", "text": "Install the certificate", "verification": "The new date shows", "minutes": 10},
            {"kind": "rollback", "text": "Install the old certificate", "verification": "The old date shows", "minutes": 5}
          ],
          "terms": {
            "title": "asked", "reason": "locked", "item": "asked", "kinds": ["server", "application"],
            "hours": {"days": ["saturday", "sunday"], "from": "22:00", "to": "05:00"}, "noticeHours": 48
          }
        }
        """)
record ModelBody(
    @Schema(description = "What is done, in a line within 200 characters") @Nullable String title,
    @Schema(description = "Why such a change is needed, in Markdown") @Nullable String reason,
    @Schema(description = "How one knows that it worked, in Markdown")
        @Nullable String desiredOutcome,
    @Nullable String category,
    @Schema(
            description = "The total of the five scores; above 14 nothing is approved beforehand",
            minimum = "5",
            maximum = "14")
        @Nullable Integer score,
    @Schema(description = "For whom it may be used; null or none for all clients")
        @Nullable List<UUID> clients,
    @Schema(description = "Who of the staff answers for it") @Nullable UUID owner,
    @Schema(description = "The last day on which it may be used without being looked at again")
        @Nullable LocalDate reviewOn,
    @Schema(description = "Why there is no way back, where no step goes back")
        @Nullable String noRollbackBecause,
    @Schema(description = "All of them, in order; at most 300") @Nullable List<ModelStepBody> steps,
    @Schema(description = "What else its changes keep to; nothing when not said")
        @Nullable TermsBody terms) {
  /** One step of the procedure. */
  @Schema(name = "ModelStepBody")
  record ModelStepBody(
      @Schema(description = "Implementation when nothing is said") Step.@Nullable Kind kind,
      @Schema(description = "What to do") @Nullable String text,
      @Schema(description = "How one sees that it worked") @Nullable String verification,
      @Schema(minimum = "0", maximum = "10080") @Nullable Integer minutes,
      @Schema(description = "True when nothing is said") @Nullable Boolean required,
      @Schema(description = "Whether the rollback cannot undo it") @Nullable Boolean irreversible,
      @Schema(description = "A command to copy, or a runbook's address") @Nullable String command,
      @Schema(description = "What it takes, and a reference to credentials, never a secret")
          @Nullable String tools) {}

  /** What of a model may be written, as it is. */
  static ModelBody of(ModelFacts facts) {
    Procedure procedure = facts.procedure();
    Plan plan = procedure.plan();
    return new ModelBody(
        procedure.title(),
        procedure.reason(),
        procedure.desiredOutcome(),
        procedure.category(),
        procedure.rating().score(),
        facts.clients().stream().map(ClientId::value).sorted().toList(),
        facts.owner().value(),
        facts.reviewOn(),
        plan.noRollbackBecause(),
        plan.steps().stream().map(ModelBody::said).toList(),
        TermsBody.of(procedure.terms()));
  }

  private static ModelStepBody said(Step step) {
    return new ModelStepBody(
        step.kind(),
        step.text(),
        step.verification(),
        step.minutes(),
        step.required(),
        step.irreversible(),
        step.command(),
        step.tools());
  }
}
