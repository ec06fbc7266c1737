package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;

/** A piece of a client's page that belongs to another room. Ordered by Spring's {@code @Order}. */
public interface ClientPanel {
  /** What to show of this client to this person; empty shows nothing. */
  Optional<View> of(Client client, Actor reader);
}
