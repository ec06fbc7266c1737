package io.tidegate.inventory.web;

import io.tidegate.inventory.Item;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the configuration.
 *
 * @param item the one item it is narrowed to; null when it is not
 * @param change the id of the one change it is narrowed to; empty when it is not
 * @param counted how many there are, in words
 * @param asked what stands in the address, for the files
 * @param next where the following page is; null on the last
 */
public record RecordsPage(
    Frame frame,
    List<Tab> tabs,
    @Nullable Item item,
    String change,
    String client,
    String days,
    boolean all,
    List<Option> clients,
    List<RecordRow> rows,
    String counted,
    String asked,
    @Nullable String next,
    Times times)
    implements View {
  /** How far back to look. */
  public List<Option> spans() {
    return List.of(
        Option.of("7", "Last 7 days"),
        Option.of("30", "Last 30 days"),
        Option.of("90", "Last 90 days"),
        Option.of("365", "Last year"),
        Option.of("all", "Always"));
  }
}
