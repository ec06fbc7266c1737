package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Procedure;
import io.tidegate.change.Plan;
import io.tidegate.change.Rating;
import io.tidegate.change.Step;
import io.tidegate.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A model. */
@Schema(
    name = "Model",
    description = "A pre-approved procedure from which standard changes are made")
record ModelResource(
    UUID id,
    @Schema(example = "Renew a certificate") String title,
    ModelState state,
    @Schema(description = "Why it is suspended or archived; empty while it is active")
        String stateReason,
    @Schema(description = "Why no change can be made from it now; null when one can")
        @Nullable String whyNot,
    @Schema(description = "Of the procedure in use") int version,
    @Schema(description = "The version that waits for the board; null when none does")
        @Nullable Integer proposed,
    @Schema(
            description =
                "The id of the change it was drafted from; null when it was written afresh")
        @Nullable UUID origin,
    String reason,
    String desiredOutcome,
    String category,
    Rating.Level risk,
    @Schema(description = "The total of the five scores", minimum = "5", maximum = "14") int score,
    @Schema(description = "For whom it may be used, as far as the token reaches; empty for all")
        List<UUID> clients,
    UUID owner,
    @Schema(description = "The last day on which it may be used without being looked at again")
        LocalDate reviewOn,
    @Schema(description = "Why there is no way back; empty when there is one")
        String noRollbackBecause,
    List<ModelStepResource> steps,
    TermsBody terms) {
  /** One step of the procedure. */
  @Schema(name = "ModelStep")
  record ModelStepResource(
      String number,
      Step.Kind kind,
      String text,
      String verification,
      int minutes,
      boolean required,
      boolean irreversible,
      @Schema(description = "A command to copy, or a runbook's address") String command,
      @Schema(description = "What it takes, and a reference to credentials, never a secret")
          String tools) {}

  static ModelResource of(Model model, @Nullable String whyNot, Set<ClientId> seen) {
    Procedure procedure = model.facts().procedure();
    Plan plan = procedure.plan();
    return new ModelResource(
        model.id().value(),
        procedure.title(),
        model.state(),
        model.stateReason(),
        whyNot,
        model.current().number(),
        model.proposed(),
        model.origin() == null ? null : model.origin().value(),
        procedure.reason(),
        procedure.desiredOutcome(),
        procedure.category(),
        procedure.rating().level(),
        procedure.rating().score(),
        model.facts().clients().stream()
            .filter(seen::contains)
            .map(ClientId::value)
            .sorted()
            .toList(),
        model.facts().owner().value(),
        model.facts().reviewOn(),
        plan.noRollbackBecause(),
        plan.steps().stream()
            .map(step ->
                new ModelStepResource(
                    plan.numberOf(step),
                    step.kind(),
                    step.text(),
                    step.verification(),
                    step.minutes(),
                    step.required(),
                    step.irreversible(),
                    step.command(),
                    step.tools()))
            .toList(),
        TermsBody.of(procedure.terms()));
  }
}
