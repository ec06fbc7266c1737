package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;

/**
 * A piece beside the request form that belongs to another room. It is drawn again whenever what is
 * typed was saved. Ordered by Spring's {@code @Order}.
 */
public interface RequestPanel {
  /**
   * What to show beside the form.
   *
   * @param draft the change as typed so far; its number is 0 while it is not drafted yet
   * @return empty shows nothing
   */
  Optional<View> of(Change draft, Actor writer);
}
