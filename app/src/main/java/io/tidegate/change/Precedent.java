package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A closed change that resembles another, and how it went.
 *
 * @param ended when the work ended
 * @param items affected by both; may be empty
 * @param sameModel whether both were made from one model
 */
public record Precedent(
    int number,
    String title,
    @Nullable Outcome outcome,
    Instant ended,
    String whatHappened,
    Set<ItemId> items,
    boolean sameModel) {
  public Precedent {
    items = Set.copyOf(items);
  }

  /** How people name it. */
  public String code() {
    return "CHG-" + number;
  }
}
