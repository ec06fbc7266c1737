package io.tidegate.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562) in Java, so that any supported PostgreSQL can store them in
 * index order.
 */
public final class TimeOrderedUuid {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private TimeOrderedUuid() {}

  /** The next id; later ones sort after earlier ones made by this process. */
  public static UUID next() {
    return GENERATOR.generate();
  }

  /** When an id of ours was made, to the millisecond. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }

  /** Reads an id; throws {@link NotFound} for anything else, since it names nothing. */
  public static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new NotFound("There is nothing with the id " + text + ".");
    }
  }
}
