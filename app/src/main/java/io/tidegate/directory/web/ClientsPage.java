package io.tidegate.directory.web;

import io.tidegate.directory.Client;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of clients.
 *
 * @param next where the following page is; null on the last
 */
public record ClientsPage(
    Frame frame,
    String text,
    boolean archived,
    boolean administers,
    List<Row> rows,
    @Nullable String next)
    implements View {
  /** One client, and how many people it has. */
  public record Row(Client client, int people) {}
}
