package io.tidegate.integration.web;

import io.tidegate.integration.Attempt;
import io.tidegate.integration.Deliveries;
import io.tidegate.integration.Webhook;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;

/**
 * One delivery with every attempt.
 *
 * @param body what is sent, as people read it; empty when it is no longer kept
 */
public record DeliveryPage(
    Frame frame, Webhook webhook, Deliveries.Detail detail, String body, Times times)
    implements View {
  /** The path of this page. */
  public String path() {
    return "/webhooks/" + webhook.id() + "/deliveries/" + detail.delivery().id();
  }

  /** Whether it can be sent again. */
  public boolean repeatable() {
    return webhook.state() == Webhook.State.ACTIVE
        && detail.delivery().state().settled()
        && !detail.body().isEmpty();
  }

  /** How long an attempt took. */
  public String took(Attempt attempt) {
    Integer millis = attempt.millis();
    if (millis == null) {
      boolean latest = attempt.number() == detail.delivery().attempts();
      return latest && !detail.delivery().state().settled() ? "under way" : "no answer was noted";
    }
    return millis < 1_000 ? millis + " ms" : "%.1f s".formatted(millis / 1_000.0);
  }

  /** What an attempt came to, in a few words. */
  public String came(Attempt attempt) {
    if (!attempt.error().isEmpty()) {
      return attempt.error();
    }
    return attempt.status() == null ? "" : "It answered " + attempt.status() + ".";
  }
}
