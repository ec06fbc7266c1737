package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.inventory.Baseline;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs from a baseline.
 *
 * @param with the id of the baseline it is compared with; empty for now
 * @param others the baselines it can be compared with
 * @param next where the following page is; null on the last
 */
public record BaselinePage(
    Frame frame,
    Baseline baseline,
    Client client,
    String by,
    String with,
    List<Option> others,
    List<Row> rows,
    @Nullable String next,
    Times times)
    implements View {
  /** An item that is another than it was; {@code what} is said when it came or went. */
  public record Row(String item, String name, String what, List<Difference> differences) {}
}
