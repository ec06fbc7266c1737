package io.tidegate.integration.web;

import io.tidegate.integration.Delivery;
import io.tidegate.integration.DeliveryState;
import io.tidegate.integration.Webhook;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook with what was sent to it.
 *
 * @param types of what it is told
 * @param clients of whose changes
 * @param secret the secret just made, the only time that it is shown; null when none was
 * @param narrowed whether only some of its deliveries are asked for
 * @param missed how many it missed while it was paused, counted up to a thousand
 * @param failed how many failed for good, counted likewise
 * @param first the address of the first page; null when this is it
 * @param older the address of the next page; null on the last
 */
public record WebhookPage(
    Frame frame,
    Webhook webhook,
    String types,
    String clients,
    @Nullable String secret,
    List<Tab> tabs,
    boolean narrowed,
    List<Delivery> deliveries,
    int missed,
    int failed,
    Times times,
    @Nullable String first,
    @Nullable String older)
    implements View {
  /** The path of this page. */
  public String path() {
    return "/webhooks/" + webhook.id();
  }

  /** The version as a form carries it. */
  public String version() {
    return Long.toString(webhook.version());
  }

  /** What became of a delivery, or comes next. */
  public String outcome(Delivery delivery) {
    if (delivery.state() == DeliveryState.QUEUED && delivery.due() != null) {
      String next = "next attempt " + times.relative(delivery.due());
      return delivery.error().isEmpty() ? next : delivery.error() + " " + capital(next);
    }
    return delivery.state() == DeliveryState.DELIVERED ? delivered(delivery) : delivery.error();
  }

  private static String delivered(Delivery delivery) {
    String answered = "It answered " + delivery.last();
    return answered + (delivery.attempts() == 1 ? "." : ", attempt " + delivery.attempts() + ".");
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
