package io.tidegate.policy;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the policy's pages that belongs to another room. Ordered by Spring's {@code @Order}.
 */
public interface PolicyPanel {
  /** What to show beside a draft; empty shows nothing. */
  default Optional<View> of(Draft draft, Actor reader) {
    return Optional.empty();
  }

  /** What to show beside the rules that hold for a client, or for the account without one. */
  default Optional<View> of(@Nullable ClientId client, Actor reader) {
    return Optional.empty();
  }
}
