package io.tidegate.inventory.web;

import io.tidegate.intake.RowProblem;
import io.tidegate.inventory.ItemImport;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import before it is run: how the columns are read, what would happen, what is wrong.
 *
 * @param overtaken why it is shown again; null when nothing went wrong
 * @param outlook what is sent back, so that it is noticed when something else would happen
 * @param separator what the cells are parted by, in a word
 * @param newClients the names of clients that would be added
 * @param problems the first of them
 */
public record ImportPage(
    Frame frame,
    ItemImport started,
    @Nullable ImportOvertaken overtaken,
    String outlook,
    String separator,
    Reading reading,
    Counts counts,
    List<String> newClients,
    List<Row> rows,
    List<RowProblem> problems)
    implements View {
  /** How the file is read, and what can be changed about it. */
  public record Reading(
      List<Field> fields,
      List<Option> columns,
      List<Kept> attributes,
      String client,
      List<Option> clients,
      boolean mayCreateClients,
      boolean createsClients) {}

  /** A column that stands for no fact, and whether it is kept as an attribute. */
  public record Kept(int column, String header, boolean kept) {}

  /** What would happen, in rows; and how many problems there are in all. */
  public record Counts(int added, int changed, int unchanged, int refused, int problems) {
    /** How many rows would be taken. */
    public int taken() {
      return added + changed;
    }
  }

  /**
   * One line of the file as it would be taken.
   *
   * @param cells what it means, in the order of {@link #HEADINGS}
   */
  public record Row(int line, String verdict, Tone tone, List<String> cells) {}

  /** The columns of the preview. */
  public static final List<String> HEADINGS =
      List.of(
          "Line", "What happens", "Name", "Client", "Kind", "Criticality", "Users", "Environment");
}
