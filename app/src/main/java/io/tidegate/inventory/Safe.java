package io.tidegate.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why trouble that reached an item does not hit it. */
public sealed interface Safe {
  /** What it is called. */
  String name();

  /** Enough others do the same for it. */
  record Held(Item item, String group, int left, int members, int needed) implements Safe {
    @Override
    public String name() {
      return item.name();
    }
  }

  /**
   * Somebody said so.
   *
   * @param over what trouble would come from; null when that is not the reader's to see
   * @param by who said it; null when Tidegate did
   */
  record Spared(
      Item item,
      @Nullable Item over,
      String because,
      Instant said,
      Instant until,
      io.tidegate.kernel.@Nullable PersonId by)
      implements Safe {
    @Override
    public String name() {
      return item.name();
    }
  }
}
