package io.tidegate.change.web;

import io.tidegate.change.Rating;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
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
 * @param deed what was asked to be done on it, when it was not, or not wholly
 * @param board the changes by state, when they are laid out so; else empty
 * @param zone the zone in which windows are shown, the reader's
 * @param older the address of the next page; null on the last
 * @param first the address of the first page; null when this is it
 * @param ownRoles where an administrator who may request nothing gives themselves a role; else null
 * @param unfiltered whether an empty list means that there is nothing at all
 */
record ListPage(
    Frame frame,
    ListFilter filter,
    @Nullable String meant,
    List<Choice> choices,
    List<ListColumn> columns,
    List<Tab> views,
    Shelf shelf,
    Bulk bulk,
    Deed deed,
    String zone,
    List<Line> lines,
    List<BoardColumn> board,
    @Nullable String older,
    @Nullable String first,
    String howMany,
    boolean mayRequest,
    @Nullable String ownRoles,
    boolean unfiltered)
    implements View {
  /** The same question to all changes, also to those that are over. */
  String inAnyState() {
    return filter.with("state", "any").address(null);
  }

  /** Whether the column is shown. */
  boolean shows(ListColumn column) {
    return columns.contains(column);
  }

  /**
   * The address of the list as a file that ends so; of what was meant, when words were misspelt.
   */
  String exported(String extension) {
    ListFilter shown = meant == null ? filter : filter.with("q", meant);
    return "/changes." + extension + "?" + shown.query();
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

  /**
   * What was asked to be done to what stands in the list.
   *
   * @param said what was done; empty when nothing was
   * @param refusals why the rest was not
   * @param picked the numbers of the changes that were picked, to be picked again
   * @param kept where the refusals can be read again; empty when nowhere
   * @param view the form by which a list is kept, as it was sent
   */
  record Deed(String said, List<String> refusals, List<Integer> picked, String kept, Sent view) {
    /** Nothing was asked. */
    static final Deed NONE = new Deed("", List.of(), List.of(), "", Sent.NOTHING);

    static Deed sent(Sent view) {
      return new Deed("", List.of(), List.of(), "", view);
    }

    static Deed refused(List<String> refusals, BulkAsked asked) {
      return partly("", refusals, asked, "");
    }

    static Deed partly(String said, List<String> refusals, BulkAsked asked, String kept) {
      return new Deed(said, refusals, asked.picked(), kept, Sent.NOTHING);
    }
  }

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
      String touched,
      List<String> tags,
      String imported) {}
}
