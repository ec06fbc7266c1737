package io.tidegate.change;

import io.tidegate.kernel.Stale;

/** Words for the person who came second; when it was stands in the ledger, in their own zone. */
final class Faster {
  private Faster() {}

  static Stale than(Change change) {
    Change.LastTouch touch = change.lastTouch();
    return new Stale(
        "%s was faster: “%s”. %s is now in %s. Look at it as it is now, then decide again."
            .formatted(touch.by(), touch.deed(), change.code(), change.state().title()));
  }
}
