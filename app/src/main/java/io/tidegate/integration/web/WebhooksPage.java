package io.tidegate.integration.web;

import io.tidegate.integration.Webhook;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/** All webhooks of the account. */
public record WebhooksPage(Frame frame, List<Row> rows) implements View {
  /**
   * One of them.
   *
   * @param about of what and of whom it is told
   */
  public record Row(Webhook webhook, String about) {}
}
