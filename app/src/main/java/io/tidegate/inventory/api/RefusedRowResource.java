package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.intake.RowProblem;

/** What is wrong with one row of an import. */
@Schema(name = "RefusedRow", description = "Why a row was not taken")
record RefusedRowResource(
    @Schema(description = "In the file, counted from 1", example = "17") int line,
    @Schema(description = "As the file calls it", example = "Depends on") String column,
    @Schema(example = "No item is called “FS09”, nor has it as its external key.") String reason) {
  static RefusedRowResource of(RowProblem problem) {
    return new RefusedRowResource(problem.line(), problem.column(), problem.sentence());
  }
}
