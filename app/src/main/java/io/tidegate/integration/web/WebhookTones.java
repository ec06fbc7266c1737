package io.tidegate.integration.web;

import io.tidegate.integration.DeliveryState;
import io.tidegate.integration.Webhook;
import io.tidegate.ui.Tone;

/** Which tones webhooks and deliveries have: ochre waits for a person, red went wrong. */
public final class WebhookTones {
  private WebhookTones() {}

  /** That of a webhook's state. */
  public static Tone tone(Webhook webhook) {
    return switch (webhook.state()) {
      case ACTIVE -> webhook.failingSince() == null ? Tone.GOOD : Tone.WARN;
      case PAUSED -> webhook.pausedFor() == Webhook.Pause.BY_HAND ? Tone.NEUTRAL : Tone.BAD;
      case ARCHIVED -> Tone.NEUTRAL;
    };
  }

  /** What a webhook's state is called. */
  public static String title(Webhook webhook) {
    boolean failing = webhook.state() == Webhook.State.ACTIVE && webhook.failingSince() != null;
    return failing ? "Failing" : webhook.state().title();
  }

  /** That of a delivery's state. */
  public static Tone tone(DeliveryState state) {
    return switch (state) {
      case QUEUED, SENDING -> Tone.INFO;
      case DELIVERED -> Tone.GOOD;
      case FAILED -> Tone.BAD;
      case MISSED -> Tone.WARN;
    };
  }
}
