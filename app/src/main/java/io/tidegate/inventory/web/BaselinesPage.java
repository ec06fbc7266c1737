package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.inventory.Baseline;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of configurations that have names.
 *
 * @param kept the clients whose baselines the reader may name
 * @param next where the following page is; null on the last
 */
public record BaselinesPage(
    Frame frame,
    List<Tab> tabs,
    String client,
    List<Option> clients,
    List<Option> kept,
    List<Row> rows,
    @Nullable String next,
    Sent sent,
    Times times)
    implements View {
  /** One baseline with whose it is. */
  public record Row(Baseline baseline, @Nullable Client client) {}
}
