package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of configuration items is narrowed to; null or empty means: any.
 *
 * @param state null shows planned and live ones
 * @param minCriticality the least criticality shown, 1 for all
 * @param text part of the name, or the whole external key, in any case
 */
public record ItemFilter(
    @Nullable ClientId client,
    @Nullable Kind kind,
    @Nullable State state,
    int minCriticality,
    String text) {

  /** Everything that is not retired. */
  public static ItemFilter none() {
    return new ItemFilter(null, null, null, 1, "");
  }
}
