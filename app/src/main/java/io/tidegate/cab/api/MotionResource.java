package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.approval.Evidence;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.Vote;
import io.tidegate.cab.BoardStanding;
import io.tidegate.cab.Motion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the board is asked about a model, and how its votes stand. */
@Schema(name = "ModelVotes", description = "What the CAB is asked about a model, and its votes")
record MotionResource(
    @Schema(example = "admission-3", description = "Names what is asked; a vote names it too")
        String motion,
    @Schema(example = "Admit version 3?") String question,
    UUID model,
    int version,
    @Schema(description = "How many may vote; 0 where nobody but those involved sits on the board")
        int eligible,
    @Schema(description = "How many must say yes") int needed,
    int yes,
    int no,
    int abstained,
    boolean carried,
    @Schema(description = "Whether it can no longer be carried") boolean lost,
    @Schema(description = "Those that count, oldest first") List<VoteResource> votes) {
  static MotionResource of(Motion motion, BoardStanding standing) {
    JudgedStage stage = standing.stage();
    Evidence sums =
        stage == null
            ? new Evidence(motion.version(), 0, 0, 0, List.of())
            : stage.standing().evidence();
    return new MotionResource(
        motion.key(),
        motion.question(),
        motion.model().id().value(),
        motion.version(),
        sums.eligible(),
        sums.needed(),
        sums.yes(),
        sums.no(),
        sums.abstained(),
        standing.carried(),
        standing.lost(),
        sums.votes().stream().map(VoteResource::of).toList());
  }

  /** A vote. */
  @Schema(name = "ModelVote", description = "A vote of the CAB on a model")
  record VoteResource(
      UUID voter,
      @Schema(description = "Who gave it, when somebody stands in") @Nullable UUID through,
      MotionVoteBody.Said decision,
      String words,
      Instant at) {
    static VoteResource of(Vote vote) {
      return new VoteResource(
          vote.voter().value(),
          vote.standsIn() ? vote.hand().value() : null,
          MotionVoteBody.Said.valueOf(vote.decision().name()),
          vote.decision().words(),
          vote.at());
    }
  }
}
