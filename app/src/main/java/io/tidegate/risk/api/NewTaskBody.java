package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import io.tidegate.risk.Assessor;
import io.tidegate.risk.NewAssessmentTask;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A view to be asked for. */
@Schema(
    name = "AssessmentTaskBody",
    example =
        """
        {"person": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "question": "May the tills be offline for 20 minutes?", "due": "2026-12-01"}
        """)
record NewTaskBody(
    @Schema(description = "Whom to ask; a person or a team") @Nullable UUID person,
    @Schema(description = "The team of which anybody may answer") @Nullable UUID team,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String question,
    @Schema(description = "Until when", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate due) {
  NewAssessmentTask wanted() {
    if (person != null && team != null) {
      throw new Invalid("person", "Ask a person or a team, not both at once.");
    }
    return new NewAssessmentTask(assessor(), question == null ? "" : question, due);
  }

  private @Nullable Assessor assessor() {
    if (person != null) {
      return new Assessor.Somebody(new PersonId(person));
    }
    return team == null ? null : new Assessor.AnyOf(new TeamId(team));
  }
}
