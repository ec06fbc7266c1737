package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.insight.MissingFact;
import io.tidegate.insight.Replayed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one change when it was replayed. */
@Schema(name = "ReplayedChange", description = "What became of one change when it was replayed")
record ReplayedResource(
    UUID change,
    @Schema(example = "1042") int number,
    UUID client,
    @Schema(description = "Whether the way before is on record; else today’s rules give it")
        boolean recorded,
    @Nullable Way before,
    @Nullable Way after,
    @Schema(description = "Whether it failed or was rolled back") boolean wentWrong,
    List<String> lacking) {
  /** A way to an approval. */
  @Schema(name = "ReplayedWay")
  record Way(
      @Schema(
              description = "The row that gives it; empty where none matches",
              example = "normal, low")
          String row,
      @Schema(example = "1") int stages,
      @Schema(example = "1") int decisions,
      @Schema(
              description = "The estimated wait in minutes; null where nothing is known",
              example = "240")
          @Nullable Long minutes,
      List<String> asked) {}

  static ReplayedResource of(Replayed one) {
    return new ReplayedResource(
        one.change().value(),
        one.number(),
        one.client().value(),
        one.recorded(),
        way(one.before()),
        way(one.after()),
        one.wentWrong(),
        one.lacking().stream().sorted().map(MissingFact::slug).toList());
  }

  private static @Nullable Way way(Replayed.@Nullable Way way) {
    return way == null
        ? null
        : new Way(way.row(), way.stages(), way.decisions(), way.minutes(), way.asked());
  }
}
