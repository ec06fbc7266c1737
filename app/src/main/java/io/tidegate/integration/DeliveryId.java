package io.tidegate.integration;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a delivery: one event to one webhook. */
public record DeliveryId(UUID value) {
  /** A fresh, time-ordered id. */
  public static DeliveryId next() {
    return new DeliveryId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@code NotFound} for anything else. */
  public static DeliveryId of(String text) {
    return new DeliveryId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
