package io.tidegate.insight;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names one simulation. */
public record SimulationId(UUID value) {
  static SimulationId next() {
    return new SimulationId(TimeOrderedUuid.next());
  }

  /** Reads it from an address; what is none is not found. */
  public static SimulationId of(String text) {
    try {
      return new SimulationId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new NotFound("There is no such simulation.");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
