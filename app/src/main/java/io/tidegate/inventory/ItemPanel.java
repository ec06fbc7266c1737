package io.tidegate.inventory;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;

/**
 * A piece of a configuration item's page that belongs to another room. Ordered by Spring's
 * {@code @Order}.
 */
public interface ItemPanel {
  /** What to show of this item to this person; empty shows nothing. */
  Optional<View> of(Item item, Actor reader);
}
