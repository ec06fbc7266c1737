package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.ImportResult;
import io.tidegate.inventory.ImportWork;
import io.tidegate.inventory.ItemImport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of items or dependencies on its way into the inventory. */
@Schema(
    name = "InventoryImport",
    description = "A file of configuration items or of dependencies on its way in")
record InventoryImportResource(
    UUID id,
    ItemImport.Sort sort,
    @Schema(example = "items.csv") String fileName,
    @Schema(description = "Ready until it is confirmed") ItemImport.Phase phase,
    @Schema(description = "Null while it goes on or waits for somebody")
        ImportWork.@Nullable Stop stopped,
    @Schema(description = "Why it failed; else empty") String stoppedBecause,
    @Schema(description = "How far the job is, in per cent", example = "40") int progress,
    @Schema(description = "The names of the file's columns, in their order") List<String> columns,
    @Schema(description = "Which column, counted from 0, is read as which field")
        Map<String, Integer> reading,
    @Schema(description = "Whose items they are where the file does not say") @Nullable UUID client,
    @Schema(description = "What came of its rows so far; while it is ready, what would come")
        Rows rows,
    UUID startedBy,
    Instant startedAt,
    @Nullable Instant doneAt) {
  /** How many rows became what. */
  @Schema(name = "InventoryImportRows")
  record Rows(int added, int changed, int unchanged, int refused) {
    static Rows of(ImportResult result) {
      return new Rows(result.added(), result.changed(), result.unchanged(), result.refused());
    }
  }

  static InventoryImportResource of(ItemImport now, List<String> columns, Rows rows) {
    return new InventoryImportResource(
        now.id().value(),
        now.sort(),
        now.fileName(),
        now.phase(),
        now.work().stopped(),
        now.work().because(),
        now.phase() == ItemImport.Phase.DONE ? 100 : now.work().share(),
        columns,
        new TreeMap<>(now.mapping().columns()),
        now.options().client() == null ? null : now.options().client().value(),
        rows,
        now.startedBy().value(),
        now.startedAt(),
        now.work().doneAt());
  }
}
