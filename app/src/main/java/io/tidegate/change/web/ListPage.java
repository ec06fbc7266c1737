package io.tidegate.change.web;

import io.tidegate.change.Rating;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of changes with its filters, which live in the address.
 *
 * @param meant the words that were looked for instead of misspelt ones; null when as typed
 * @param columns what is shown of a change besides its number and title
 * @param views the ways most people look at it, with how many stand there
 * @param zone the zone in which windows are shown, the reader's
 * @param older the address of the next page; null on the last
 * @param first the address of the first page; null when this is it
 * @param unfiltered whether an empty list means that there is nothing at all
 */
record ListPage(
    Frame frame,
    ListFilter filter,
    @Nullable String meant,
    List<Choice> choices,
    List<ListColumn> columns,
    List<Tab> views,
    String zone,
    List<Line> lines,
    @Nullable String older,
    @Nullable String first,
    String howMany,
    boolean mayRequest,
    boolean unfiltered)
    implements View {
  /** Whether the column is shown. */
  boolean shows(ListColumn column) {
    return columns.contains(column);
  }

  /**
   * Something to narrow by.
   *
   * @param said what was chosen, in words; empty for nothing
   * @param several whether more than one may be chosen
   * @param without the address of the list without it
   */
  record Choice(
      String name,
      String label,
      String said,
      boolean several,
      List<Option> options,
      String without) {}

  /** One change. */
  record Line(
      int number,
      String title,
      String stateSlug,
      String stateTitle,
      boolean held,
      String typeSlug,
      String typeTitle,
      Rating.@Nullable Level risk,
      int score,
      String clientLetters,
      String clientName,
      String owner,
      String requester,
      String window,
      String windowEnd,
      String windowNote,
      String touched) {}
}
