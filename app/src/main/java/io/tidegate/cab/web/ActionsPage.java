package io.tidegate.cab.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the board asked for, by filter.
 *
 * @param back this page with its filter, to come back to
 * @param older the address of the rest; null when there is none
 */
public record ActionsPage(
    Frame frame,
    List<Option> states,
    String state,
    boolean mine,
    List<Option> clients,
    String client,
    List<ActionLine> actions,
    String back,
    boolean first,
    @Nullable String older)
    implements View {
  /** The same as a part of another address. */
  public String query() {
    return URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** Whether less is shown than everything that is open. */
  public boolean narrows() {
    return mine || !client.isEmpty() || !state.equals("open");
  }
}
