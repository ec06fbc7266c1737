package io.tidegate.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.imports.Finding;
import io.tidegate.imports.Flaw;
import io.tidegate.imports.Sample;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would become of the first changes of a log. */
@Schema(name = "ImportPreview", description = "The first changes as they would be taken")
record ImportPreviewResource(List<ChangeLine> changes) {
  /** One of them. */
  @Schema(name = "ImportPreviewChange")
  record ChangeLine(
      @Schema(description = "Its number in the log") String number,
      @Schema(description = "The lines of the file that make it up") List<Integer> lines,
      @Schema(description = "How it would stand here; null when it would not be taken")
          @Nullable As as,
      List<Problem> problems) {}

  /** How it would stand here. */
  @Schema(name = "ImportPreviewAs")
  record As(
      String title,
      @Schema(description = "The name of its client") String client,
      ChangeType type,
      State state,
      Rating.@Nullable Level risk,
      @Nullable Instant windowStart,
      @Nullable Instant windowEnd,
      @Schema(description = "How many items it would affect") int items) {}

  /** Something that was found, and where. */
  @Schema(name = "ImportProblem")
  record Problem(
      Flaw flaw,
      Flaw.Weight weight,
      @Schema(description = "In the file, counted from 1") int line,
      @Schema(description = "Its name in the file; empty when the whole row is meant")
          String column,
      @Schema(description = "What stands there") String value,
      @Schema(description = "What is the matter, in a sentence or two") String reason) {
    static Problem of(Finding finding) {
      return new Problem(
          finding.flaw(),
          finding.flaw().weight(),
          finding.line(),
          finding.column(),
          finding.value(),
          finding.sentence());
    }
  }

  static ImportPreviewResource of(List<Sample> samples) {
    return new ImportPreviewResource(samples.stream().map(ImportPreviewResource::line).toList());
  }

  private static ChangeLine line(Sample sample) {
    Sample.As as = sample.as();
    return new ChangeLine(
        sample.key(),
        sample.lines(),
        as == null ? null : as(as),
        sample.findings().stream().map(Problem::of).toList());
  }

  private static As as(Sample.As as) {
    Window window = as.times().window();
    return new As(
        as.title(),
        as.client(),
        as.type(),
        as.state(),
        as.risk(),
        window == null ? null : window.start(),
        window == null ? null : window.end(),
        as.items());
  }
}
