package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.inventory.KnownChange;
import io.tidegate.inventory.UnrecordedChange;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs without a change.
 *
 * @param triages what was said of them, each with how many there are
 * @param next where the following page is; null on the last
 * @param sends whether the reader may bring in what was seen
 */
public record UnrecordedPage(
    Frame frame,
    List<Tab> tabs,
    List<Tab> triages,
    String triage,
    String client,
    boolean flapping,
    List<Option> clients,
    List<Row> rows,
    @Nullable String next,
    Times times,
    boolean sends)
    implements View {
  /** One of them, with the names of what it points to. */
  public record Row(
      UnrecordedChange found,
      String name,
      @Nullable Client client,
      String was,
      String is,
      @Nullable KnownChange change) {}
}
