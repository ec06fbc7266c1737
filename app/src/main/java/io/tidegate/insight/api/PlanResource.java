package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.insight.ManagementPlan;
import io.tidegate.print.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How changes are managed for a client, in plain words. */
@Schema(
    name = "ManagementPlan",
    description = "How changes are managed for a client, in plain words")
record PlanResource(
    UUID client,
    @Schema(example = "Harbour Dental") String name,
    @Schema(description = "The version of the policy that holds for the client", example = "4")
        int version,
    List<Chapter> chapters) {
  /** What stands under one heading. */
  @Schema(name = "ManagementPlanChapter")
  record Chapter(
      @Schema(example = "Who approves what") String title,
      List<String> sentences,
      List<Fact> facts,
      @Schema(description = "The names of the table’s columns; none where there is no table")
          List<String> columns,
      List<List<String>> rows) {}

  /** A short fact. */
  @Schema(name = "ManagementPlanFact")
  record Fact(
      @Schema(example = "Low risk") String name, @Schema(example = "up to 9 of 25") String value) {}

  static PlanResource of(ManagementPlan plan) {
    List<Chapter> chapters = new ArrayList<>();
    Open open = null;
    for (Paper.Part part : plan.paper().parts()) {
      if (part instanceof Paper.Heading(int level, String words) && level == 1) {
        add(chapters, open);
        open = new Open(words);
      } else {
        open = open == null ? new Open("About") : open;
        open.take(part);
      }
    }
    add(chapters, open);
    return new PlanResource(
        plan.client().id().value(), plan.client().name(), plan.version(), chapters);
  }

  private static void add(List<Chapter> chapters, @Nullable Open open) {
    if (open != null) {
      chapters.add(open.chapter());
    }
  }

  /** A chapter while it is gathered. */
  private static final class Open {
    private final String title;
    private final List<String> sentences = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    Open(String title) {
      this.title = title;
    }

    void take(Paper.Part part) {
      switch (part) {
        case Paper.Heading(int _, String words) -> sentences.add(words);
        case Paper.Words(String text) -> sentences.add(text);
        case Paper.Bullets(List<String> points) -> sentences.addAll(points);
        case Paper.Facts(List<Paper.Fact> some) ->
            some.forEach(fact -> facts.add(new Fact(fact.name(), fact.value())));
        case Paper.Table table -> {
          columns.addAll(table.head());
          rows.addAll(table.rows());
        }
      }
    }

    Chapter chapter() {
      return new Chapter(title, sentences, facts, columns, rows);
    }
  }
}
