package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import java.util.Set;

/**
 * The affected configuration items: those the change touches, never those merely reached from them.
 *
 * @param noneBecause why no item is affected; empty when some are or nothing was said yet
 */
public record Scope(Set<ItemId> affected, String noneBecause) {
  /** Nothing said yet. */
  public static final Scope UNSAID = new Scope(Set.of(), "");

  public Scope {
    affected = Set.copyOf(affected);
  }

  /** Whether it names items, or says why there are none. */
  public boolean said() {
    return !affected.isEmpty() || !noneBecause.isBlank();
  }
}
