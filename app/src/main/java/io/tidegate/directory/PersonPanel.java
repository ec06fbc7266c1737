package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;

/** A piece of a person's page that belongs to another room. Ordered by Spring's {@code @Order}. */
public interface PersonPanel {
  /** What to show of this person to the reader; empty shows nothing. */
  Optional<View> of(Person person, Actor reader);
}
