package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.review.Action;
import io.tidegate.review.Confirmation;
import io.tidegate.review.TestRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes after the run. */
@Schema(
    name = "Review",
    description =
        "What comes after the run: tests, the requester's word, the review and its actions")
record ReviewResource(
    List<TestResource> tests,
    @Schema(description = "The ids of the plan's tests of which nothing is recorded")
        List<UUID> untested,
    @Schema(description = "Whether the requester is asked whether it works") boolean asksUat,
    @Schema(description = "The requester's latest word; null while there is none")
        @Nullable ConfirmationResource confirmation,
    PirResource pir,
    @Schema(description = "What follows, oldest first") List<ActionResource> actions,
    DocumentationResource documentation) {
  /** A recorded test. */
  @Schema(name = "Test")
  record TestResource(
      @Schema(description = "The step of the plan that it carries out; null for a free one")
          @Nullable UUID step,
      String what,
      boolean passed,
      @Schema(description = "What was seen") String result,
      @Schema(description = "Null when the run does not say") @Nullable UUID by,
      Instant at) {
    static TestResource of(TestRecord test) {
      return new TestResource(
          test.step(),
          test.what(),
          test.passed(),
          test.result(),
          test.by() == null ? null : test.by().value(),
          test.at());
    }
  }

  /** The requester's word. */
  @Schema(name = "Confirmation")
  record ConfirmationResource(
      boolean works,
      String comment,
      UUID by,
      @Schema(description = "How it was said", example = "web") String origin,
      Instant at) {
    static ConfirmationResource of(Confirmation word) {
      return new ConfirmationResource(
          word.works(), word.comment(), word.by().value(), word.origin(), word.at());
    }
  }

  /** Something to be done because of the review. */
  @Schema(name = "Action")
  record ActionResource(
      UUID id,
      String what,
      UUID owner,
      LocalDate due,
      @Schema(description = "The id of the change that does it; null when it needs none")
          @Nullable UUID followUp,
      @Schema(description = "Null while it is open") @Nullable Instant doneAt) {
    static ActionResource of(Action action) {
      return new ActionResource(
          action.id(),
          action.what(),
          action.owner().value(),
          action.due(),
          action.followUp() == null ? null : action.followUp().value(),
          action.doneAt());
    }
  }
}
