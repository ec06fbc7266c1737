package io.tidegate.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.imports.Flaw;
import io.tidegate.imports.LogImport;
import io.tidegate.imports.Profile;
import io.tidegate.intake.TableShape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import, whole, but for its preview and its problems. */
@Schema(name = "Import", description = "A change log on its way in")
record ImportResource(
    UUID id,
    @Schema(description = "Its page, for people") String href,
    @Schema(example = "changes.csv") String fileName,
    long fileSize,
    String sha256,
    @Schema(
            description =
                "Reading the file, checking what would happen, ready for somebody to look, taking it in, done")
        LogImport.Phase phase,
    @Schema(description = "Null while it goes on or waits for somebody")
        LogImport.@Nullable Stop stopped,
    @Schema(description = "What went wrong; empty when nothing did") String stoppedBecause,
    @Schema(description = "How far the phase is, in per cent") int progress,
    @Schema(description = "How many changes its rows make up") int changes,
    ImportSummaryResource.CountsResource counts,
    @Schema(description = "How the file is built; null until it was opened")
        @Nullable ShapeResource shape,
    @Schema(description = "What its columns hold; empty until it was read to its end")
        List<ColumnResource> columns,
    @Schema(description = "How it is read: proposed, until somebody says otherwise")
        ImportReading reading,
    @Schema(description = "What was found, the weightiest first") List<FlawResource> problems,
    UUID startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt) {
  private static final int MOST_WORDS = 200;

  /** How the file is built. */
  @Schema(name = "ImportShape")
  record ShapeResource(
      TableShape.Kind kind,
      @Schema(description = "Empty for a workbook", example = "UTF-8") String encoding,
      @Schema(description = "A blank for a workbook", example = ";") String separator,
      @Schema(description = "Empty for a CSV") String sheet,
      @Schema(description = "The line that names the columns, counted from 1") int headerLine,
      @Schema(description = "Rows that hold anything; 0 until all are read") long rows,
      long blankRows) {
    static ShapeResource of(TableShape shape, @Nullable Profile profile) {
      return new ShapeResource(
          shape.kind(),
          shape.encoding(),
          String.valueOf(shape.separator()),
          shape.sheet(),
          shape.headerLine(),
          profile == null ? 0 : profile.rows(),
          profile == null ? 0 : profile.blank());
    }
  }

  /** A column. */
  @Schema(name = "ImportColumn")
  record ColumnResource(
      String name,
      @Schema(description = "Cells that hold anything") long filled,
      @Schema(description = "The words in it, the most frequent first; empty when there are many")
          List<CountedResource> words,
      List<String> examples,
      @Schema(description = "Cells looked at that can be read as a date") long dates,
      @Schema(description = "Whether day and month could be meant either way: say which")
          boolean ambiguous) {
    static ColumnResource of(Profile.Column column) {
      return new ColumnResource(
          column.name(),
          column.filled(),
          column.values().entrySet().stream()
              .limit(MOST_WORDS)
              .map(each -> new CountedResource(each.getKey(), each.getValue()))
              .toList(),
          column.examples(),
          column.dates(),
          column.ambiguous());
    }
  }

  /** A word. */
  @Schema(name = "ImportWordCount")
  record CountedResource(String word, long times) {}

  /** A kind of trouble. */
  @Schema(name = "ImportFlaw")
  record FlawResource(
      @Schema(description = "Names it in the list of problems") Flaw flaw,
      @Schema(
              description =
                  "Whether the change is refused, taken all the same, or it is just noted")
          Flaw.Weight weight,
      String title,
      @Schema(description = "What happens because of it, or what to do") String rule,
      @Schema(description = "How often it was found") int times) {}

  /**
   * The import as it is published.
   *
   * @param site where pages begin, without a slash at its end
   */
  static ImportResource of(LogImport now, Map<Flaw, Integer> flaws, String site) {
    Profile profile = now.profile();
    return new ImportResource(
        now.id().value(),
        site + "/imports/" + now.id(),
        now.fileName(),
        now.fileSize(),
        now.sha256(),
        now.phase(),
        now.stopped(),
        now.stoppedBecause(),
        now.share(),
        now.changes(),
        ImportSummaryResource.CountsResource.of(now.counts()),
        now.shape() == null ? null : ShapeResource.of(now.shape(), profile),
        profile == null ? List.of() : profile.columns().stream().map(ColumnResource::of).toList(),
        ImportReading.of(now.settings()),
        flaws.entrySet().stream().map(each -> flaw(each.getKey(), each.getValue())).toList(),
        now.startedBy().value(),
        now.startedAt(),
        now.finishedAt());
  }

  private static FlawResource flaw(Flaw flaw, int times) {
    return new FlawResource(flaw, flaw.weight(), flaw.title(), flaw.rule(), times);
  }
}
