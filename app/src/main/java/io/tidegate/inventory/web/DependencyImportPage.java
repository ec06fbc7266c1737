package io.tidegate.inventory.web;

import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.inventory.DependencyFields;
import io.tidegate.inventory.DependencyImports;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an import of dependencies would do, and how the columns of its file are read.
 *
 * @param file the id of the file
 * @param overtaken why it is shown again; null when nothing went wrong
 */
public record DependencyImportPage(
    Frame frame,
    String file,
    @Nullable ImportOvertaken overtaken,
    List<String> columns,
    Mapping mapping,
    DependencyImports.Outcome outcome)
    implements View {
  private static final int SHOWN = 100;

  /** What a column can stand for, with the column that does. */
  public List<Field> fields() {
    return DependencyFields.ALL.stream()
        .map(field ->
            Field.of(DependencyImportController.COLUMN + field.name(), field.title())
                .value(mapping.has(field.name()) ? mapping.column(field.name()) : null))
        .toList();
  }

  /** The columns to choose from. */
  public List<Option> choices() {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> Option.of(Integer.toString(i), columns.get(i)))
        .toList();
  }

  /** The columns that this page is of, in short. */
  public String lookedAt() {
    return DependencyImportController.print(mapping);
  }

  /** The first of what is wrong. */
  public List<RowProblem> problems() {
    List<RowProblem> all = outcome.problems();
    return all.subList(0, Math.min(SHOWN, all.size()));
  }
}
