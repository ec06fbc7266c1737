package io.tidegate.inventory;

import io.tidegate.intake.Line;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What one line says, read word by word; null or empty where it says nothing. */
record ImportRow(
    int line,
    String name,
    String client,
    @Nullable String key,
    @Nullable Kind kind,
    @Nullable Integer criticality,
    @Nullable Integer users,
    String owner,
    @Nullable Environment environment,
    @Nullable State state,
    Attributes attributes,
    List<RowProblem> problems) {

  static ImportRow read(Table table, Mapping mapping, Line line) {
    return new Reader(table, mapping, line).read();
  }

  /** The facts of a new item, or of the one that is there with what this line says over it. */
  ItemFacts over(ItemFacts base) {
    return new ItemFacts(
        base.client(),
        name,
        kind == null ? base.kind() : kind,
        criticality == null ? base.criticality() : criticality,
        users == null ? base.usersServed() : users,
        base.owner(),
        environment == null ? base.environment() : environment,
        key == null ? base.externalKey() : key,
        state == null ? base.state() : state,
        base.attributes().over(attributes));
  }

  private static final class Reader {
    private final Table table;
    private final Mapping mapping;
    private final Line line;
    private final List<RowProblem> problems = new ArrayList<>();

    Reader(Table table, Mapping mapping, Line line) {
      this.table = table;
      this.mapping = mapping;
      this.line = line;
    }

    ImportRow read() {
      String key = text(ItemFields.KEY);
      return new ImportRow(
          line.number(),
          name(),
          text(ItemFields.CLIENT),
          key.isEmpty() ? null : key,
          word(
              ItemFields.KIND,
              ItemWords::kind,
              "is no kind. Use one of: " + ItemWords.kindTitles() + "."),
          word(ItemFields.CRITICALITY, ItemWords::criticality, "is no criticality. Use 1 to 5."),
          word(ItemFields.USERS, ItemWords::count, "is no count of users. Use a whole number."),
          text(ItemFields.OWNER),
          word(
              ItemFields.ENVIRONMENT,
              ItemWords::environment,
              "is no environment. Use production, staging, test, development or disaster"
                  + " recovery."),
          state(),
          attributes(),
          problems);
    }

    /** What stands in the JSON column, and over it what columns of their own say. */
    private Attributes attributes() {
      Attributes read = structure(text(ItemFields.ATTRIBUTES));
      for (Map.Entry<String, String> column : ItemFields.attributes(mapping).entrySet()) {
        read = with(read, column.getKey(), column.getValue());
      }
      AttributePolicy.problemsOf(read)
          .forEach(wrong -> problem(ItemFields.ATTRIBUTES, wrong.sentence()));
      return read;
    }

    private Attributes structure(String json) {
      try {
        return json.isEmpty() ? Attributes.NONE : new Attributes(AttributeValue.names(json));
      } catch (JacksonException _) {
        problem(ItemFields.ATTRIBUTES, "This is no JSON object, such as {\"firmware\": \"7.4\"}.");
        return Attributes.NONE;
      }
    }

    private Attributes with(Attributes before, String field, String name) {
      String cell = text(field);
      try {
        return cell.isEmpty()
            ? before
            : before.with(AttributeName.of(name), AttributeValue.read(cell));
      } catch (Invalid invalid) {
        problem(field, invalid.sentence());
      } catch (IllegalArgumentException _) {
        problem(field, "What begins with a quote or a bracket has to be JSON.");
      }
      return before;
    }

    private String text(String field) {
      return mapping.value(field, line);
    }

    private String name() {
      String name = text(ItemFields.NAME);
      if (name.isEmpty()) {
        problem(ItemFields.NAME, "The name is missing.");
      }
      if (name.length() > ItemPolicy.LONGEST_NAME) {
        problem(ItemFields.NAME, "The name is longer than 200 characters.");
      }
      return name;
    }

    private @Nullable State state() {
      State state = word(ItemFields.STATE, ItemWords::state, "is no state. Use planned or live.");
      if (state == State.RETIRED) {
        problem(ItemFields.STATE, "Retired items are not imported. Retire it on its own page.");
      }
      return state;
    }

    private <T> @Nullable T word(
        String field, Function<String, Optional<T>> reading, String otherwise) {
      String text = text(field);
      if (text.isEmpty()) {
        return null;
      }
      Optional<T> meaning = reading.apply(text);
      if (meaning.isEmpty()) {
        problem(field, "“" + text + "” " + otherwise);
      }
      return meaning.orElse(null);
    }

    private void problem(String field, String sentence) {
      problems.add(new RowProblem(line.number(), columnName(table, mapping, field), sentence));
    }
  }

  /** The field's column as the file calls it, or as we do where no column holds it. */
  static String columnName(Table table, Mapping mapping, String field) {
    if (mapping.has(field) && mapping.column(field) < table.header().size()) {
      return table.header().get(mapping.column(field));
    }
    return ItemFields.ALL.stream()
        .filter(known -> known.name().equals(field))
        .map(known -> known.title())
        .findFirst()
        .orElse(field);
  }
}
