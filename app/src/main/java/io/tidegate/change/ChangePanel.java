package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;

/**
 * A piece of the change's page that belongs to another room. Ordered by Spring's {@code @Order}.
 */
public interface ChangePanel {
  /** What to show of this change to this person; empty shows nothing. */
  Optional<View> of(Change change, Actor reader);

  /** The word for the tab that leads to it. */
  String tab();

  /** The id of its section, so that the tab can lead there. */
  String anchor();
}
