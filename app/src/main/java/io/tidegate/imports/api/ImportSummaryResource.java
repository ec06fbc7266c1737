package io.tidegate.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.imports.Counts;
import io.tidegate.imports.LogImport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import in a list. */
@Schema(name = "ImportSummary", description = "A change log on its way in, in short")
record ImportSummaryResource(
    UUID id,
    @Schema(example = "changes.csv") String fileName,
    @Schema(example = "Old service desk") String source,
    LogImport.Phase phase,
    @Schema(description = "Null while it goes on or waits for somebody")
        LogImport.@Nullable Stop stopped,
    @Schema(description = "How far the phase is, in per cent", example = "40") int progress,
    CountsResource counts,
    UUID startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt) {
  /** What became of its changes. */
  @Schema(
      name = "ImportCounts",
      description = "Of the changes looked at so far; before they are taken in, what would become")
  record CountsResource(
      @Schema(description = "Would be taken") int good,
      int added,
      int updated,
      int unchanged,
      int refused,
      @Schema(description = "The rows of the refused ones") int rowsRefused,
      @Schema(description = "Added to the inventory") int items) {
    static CountsResource of(Counts counts) {
      return new CountsResource(
          counts.good(),
          counts.added(),
          counts.updated(),
          counts.unchanged(),
          counts.refused(),
          counts.rowsRefused(),
          counts.items());
    }
  }

  static ImportSummaryResource of(LogImport now) {
    return new ImportSummaryResource(
        now.id().value(),
        now.fileName(),
        now.settings().source(),
        now.phase(),
        now.stopped(),
        now.share(),
        CountsResource.of(now.counts()),
        now.startedBy().value(),
        now.startedAt(),
        now.finishedAt());
  }
}
