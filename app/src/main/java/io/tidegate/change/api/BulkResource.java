package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.BulkAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one deed on several changes. */
@Schema(name = "BulkResult", description = "What came of it, change by change")
record BulkResource(
    @Schema(description = "The numbers of those to which it was done, or had been done before")
        List<Integer> done,
    @Schema(description = "The others; nothing was written into them") List<NotDone> refused,
    @Schema(
            description =
                "With a filter: send it as cursor to go on with those that come after; null when all"
                    + " were asked",
            requiredMode = Schema.RequiredMode.REQUIRED,
            nullable = true)
        @Nullable String next) {
  /** A change to which it was not done. */
  @Schema(name = "NotDone")
  record NotDone(
      int number,
      @Schema(description = "In a sentence for people", example = "There is no such change.")
          String because) {}

  static BulkResource of(BulkAnswer answer, @Nullable String next) {
    return new BulkResource(
        answer.done(),
        answer.refused().stream().map(each -> new NotDone(each.number(), each.because())).toList(),
        next);
  }
}
