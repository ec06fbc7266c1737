package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a plan as one value of a query, so that they take no statement of their own. */
@Component
class StepJson {
  private final JsonMapper json;
  private final ObjectReader reader;

  StepJson(JsonMapper json) {
    this.json = json;
    this.reader = json.readerForListOf(Row.class);
  }

  /** As read, in order; null where there are none. */
  List<Step> read(@Nullable String value) {
    List<Row> rows = value == null ? List.of() : reader.readValue(value);
    return rows.stream().map(Row::toStep).toList();
  }

  String written(List<Step> steps) {
    List<Row> rows =
        IntStream.range(0, steps.size()).mapToObj(i -> Row.of(i + 1, steps.get(i))).toList();
    return json.writeValueAsString(rows);
  }

  /** By the names in the queries. */
  private record Row(
      int position,
      UUID id,
      Step.Kind kind,
      String text,
      String verification,
      @Nullable UUID owner,
      int minutes,
      boolean irreversible,
      boolean required,
      String command,
      String tools) {
    static Row of(int position, Step step) {
      return new Row(
          position,
          step.id(),
          step.kind(),
          step.text(),
          step.verification(),
          step.owner() == null ? null : step.owner().value(),
          step.minutes(),
          step.irreversible(),
          step.required(),
          step.command(),
          step.tools());
    }

    Step toStep() {
      return new Step(
          id,
          kind,
          text,
          verification,
          owner == null ? null : new PersonId(owner),
          minutes,
          irreversible,
          required,
          command,
          tools);
    }
  }
}
