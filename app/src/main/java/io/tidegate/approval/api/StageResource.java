package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision on the way to an approval. */
@Schema(name = "Stage", description = "One decision on the way to an approval")
record StageResource(
    UUID id,
    @Schema(example = "CAB") String name,
    @Schema(description = "Stages with the same number are decided side by side") int place,
    @Schema(description = "Whether it is being decided now") boolean turn,
    Answer answer,
    @Schema(description = "Why it does not apply, cannot be decided or was set aside")
        @Nullable String note,
    @Schema(description = "What it takes", example = "majority of 5") String rule,
    @Schema(description = "How many may decide") int eligible,
    @Schema(description = "How many must say yes") int needed,
    @Schema(description = "How many must have voted at all; 0 where it does not matter")
        int attendance,
    int yes,
    int no,
    int abstained,
    @Schema(description = "Null before its turn") @Nullable Instant dueAt,
    @Schema(description = "Who may decide, by name") List<SeatResource> seats,
    @Schema(description = "To whom it was escalated, who may decide in the place of others")
        List<String> escalatedTo,
    @Schema(description = "When; null while it was not") @Nullable Instant escalatedAt,
    @Schema(description = "The votes that stand, oldest first") List<VoteResource> votes) {
  /** What a stage answers for the revision. */
  enum Answer {
    SATISFIED,
    UNSATISFIED,
    REFUSED,
    OVERRIDDEN,
    NOT_APPLICABLE,
    BROKEN
  }

  /** A person who may decide. */
  @Schema(name = "Seat", description = "Somebody who may decide")
  record SeatResource(
      @Schema(description = "Null when the token may not know who it is") @Nullable UUID person,
      @Schema(example = "Mira Manage") String name,
      @Schema(description = "Whether their vote is still waited for") boolean waiting) {}

  /** A vote. */
  @Schema(name = "Vote", description = "A vote that stands")
  record VoteResource(
      UUID id,
      @Schema(description = "Null when the token may not know who it is") @Nullable UUID person,
      @Schema(example = "Mira Manage") String name,
      @Schema(description = "Who gave it in their place; null when they did")
          @Nullable String through,
      Word decision,
      @Schema(description = "The condition of a yes, the reason of a no; may be empty")
          String words,
      Instant at,
      @Schema(description = "The revision that they had before them") int revision,
      @Schema(description = "How it came", example = "web") String origin,
      @Schema(description = "Whether it counts; a self-approval does after the cool-off")
          boolean counts) {}

  /** A decision in one word. */
  enum Word {
    APPROVE,
    REJECT,
    ABSTAIN
  }
}
