package io.tidegate.change;

import io.tidegate.kernel.Stale;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Words for the person who came second. */
final class Faster {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private Faster() {}

  static Stale than(Change change) {
    Change.LastTouch touch = change.lastTouch();
    return new Stale(
        "%s was faster: “%s” at %s UTC. %s is now in %s. Look at it as it is now, then decide again."
            .formatted(
                touch.by(),
                touch.deed(),
                CLOCK.format(touch.at()),
                change.code(),
                change.state().title()));
  }
}
