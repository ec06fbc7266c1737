package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import org.jspecify.annotations.Nullable;

/**
 * A change that must be closed before another one may start, and is not.
 *
 * @param window null until chosen
 */
public record Predecessor(
    ChangeId id, int number, String title, ClientId client, State state, @Nullable Window window) {
  /** How people name it. */
  public String code() {
    return "CHG-" + number;
  }
}
