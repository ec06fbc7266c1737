package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.policy.DraftState;
import io.tidegate.policy.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft of new rules. */
@Schema(name = "PolicyDraft")
record DraftResource(
    UUID id,
    @Schema(description = "The client for whom alone it is; null for the account")
        @Nullable UUID client,
    String title,
    String reason,
    DraftState state,
    @Schema(description = "The newest version that its writers knew of") int base,
    @Nullable Instant holdsFrom,
    @Schema(description = "The sections it sets") List<String> sections,
    @Schema(description = "Those of the client’s own that it gives back") List<String> takenBack,
    @Schema(description = "Who approved it as it is; null when nobody did")
        @Nullable String approvedBy,
    @Schema(description = "The version it became; null until it did") @Nullable Integer publishedAs,
    @Schema(description = "What stands in the way of publishing it now")
        List<ObstacleResource> obstacles,
    @Schema(description = "What it changes in words; empty once it is published or discarded")
        List<DifferenceResource> differences) {
  /** One thing in the way. */
  @Schema(name = "PolicyObstacle")
  record ObstacleResource(
      @Schema(example = "base-moved") String code, String sentence, String wayOut) {
    static List<ObstacleResource> of(List<Obstacle> obstacles) {
      return obstacles.stream()
          .map(one -> new ObstacleResource(one.code(), one.sentence(), one.wayOut()))
          .toList();
    }
  }
}
