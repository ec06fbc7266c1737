package io.tidegate.integration;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a webhook. */
public record WebhookId(UUID value) {
  /** A fresh, time-ordered id. */
  public static WebhookId next() {
    return new WebhookId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@code NotFound} for anything else. */
  public static WebhookId of(String text) {
    return new WebhookId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
