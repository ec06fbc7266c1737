package io.tidegate.desk;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;

/** Something that another room shows at the head of a person's home. */
public interface HomePanel {
  /** What to show this person; empty shows nothing. */
  Optional<View> of(Actor reader);
}
