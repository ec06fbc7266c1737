package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.State;
import io.tidegate.execution.Capture;
import io.tidegate.execution.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a change and how far it has come. */
@Schema(name = "Run", description = "The plan of the change and how far it has come")
record RunResource(
    State state,
    boolean held,
    @Schema(description = "Whether the run has turned to its rollback steps") boolean rollingBack,
    @Schema(description = "Whether the decider said no-go, and nobody has said go since")
        boolean stopped,
    @Schema(description = "How long going back takes, as rehearsed or else as planned")
        long rollbackMinutes,
    @Schema(
            description =
                "The last moment at which the rollback still ends inside the window; null without one,"
                    + " and once the run has turned")
        @Nullable Instant rollbackDeadline,
    @Schema(description = "Whether the deadline has passed and go or no-go is asked for")
        boolean decisionDue,
    @Schema(description = "The latest go or no-go; null when there was none")
        @Nullable GoResource decision,
    @Schema(description = "In the order of the plan; those that go back last")
        List<RunStepResource> steps,
    @Schema(description = "Where the state before of affected items is kept, as far as it is said")
        List<CaptureResource> captures) {
  /** Go or no-go. */
  @Schema(name = "GoDecision")
  record GoResource(boolean go, String reason, UUID by, Instant at) {
    static @Nullable GoResource of(@Nullable Decision decision) {
      return decision == null
          ? null
          : new GoResource(decision.go(), decision.reason(), decision.by().value(), decision.at());
    }
  }

  /** The state of an item before the change. */
  @Schema(name = "Capture")
  record CaptureResource(
      UUID item,
      @Schema(description = "Where it is kept; empty when it is not") String place,
      @Schema(description = "Why it is not kept; empty when it is") String reason,
      UUID by,
      Instant at) {
    static CaptureResource of(Capture capture) {
      return new CaptureResource(
          capture.item().value(),
          capture.place(),
          capture.reason(),
          capture.by().value(),
          capture.at());
    }
  }
}
