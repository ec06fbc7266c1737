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
    List<Option> clients,
    List<Tab> views,
    String zone,
    List<Line> lines,
    @Nullable String older,
    @Nullable String first,
    String howMany,
    boolean unfiltered)
    implements View {
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
      String window,
      String windowEnd,
      String windowNote) {}
}
