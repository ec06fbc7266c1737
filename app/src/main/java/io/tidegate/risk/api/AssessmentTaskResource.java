package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.Assessor;
import io.tidegate.risk.ImpactView;
import io.tidegate.risk.TaskNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A view of the impact that was asked for. */
@Schema(name = "AssessmentTask", description = "A view of the impact that was asked for")
record AssessmentTaskResource(
    UUID id,
    @Schema(description = "Who is asked; null when it is a team") @Nullable UUID person,
    @Schema(description = "The team of which anybody may answer; null when it is a person")
        @Nullable UUID team,
    @Schema(description = "Who is asked, by name", example = "Sofia Service") String name,
    String question,
    @Schema(description = "The last day on which it helps") LocalDate due,
    UUID askedBy,
    Instant askedAt,
    AssessmentTask.Standing standing,
    @Schema(description = "Null until somebody answered") @Nullable ViewResource view,
    @Schema(description = "Why it is done without; null when it is not") @Nullable String waived) {
  /** What was said. */
  @Schema(name = "ImpactView")
  record ViewResource(ImpactView.Verdict verdict, String words, UUID by, Instant at) {}

  static AssessmentTaskResource of(AssessmentTask task, TaskNames names) {
    ImpactView view = task.view();
    return new AssessmentTaskResource(
        task.id(),
        task.assessor() instanceof Assessor.Somebody(PersonId person) ? person.value() : null,
        task.assessor() instanceof Assessor.AnyOf(TeamId team) ? team.value() : null,
        names.of(task.assessor()),
        task.question(),
        task.due(),
        task.askedBy().value(),
        task.askedAt(),
        task.standing(),
        view == null
            ? null
            : new ViewResource(view.verdict(), view.words(), view.by().value(), view.at()),
        task.waiver() == null ? null : task.waiver().reason());
  }
}
