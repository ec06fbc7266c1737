package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of configuration items is narrowed to; null or empty means: any.
 *
 * @param state null shows planned and live ones
 * @param minCriticality the least criticality shown, 1 for all
 * @param text part of the name, or the whole external key, in any case
 * @param owner who answers for it
 */
public record ItemFilter(
    @Nullable ClientId client,
    @Nullable Kind kind,
    @Nullable State state,
    int minCriticality,
    String text,
    @Nullable Environment environment,
    @Nullable PersonId owner) {

  /** In any environment, and whoever answers for it. */
  public ItemFilter(
      @Nullable ClientId client,
      @Nullable Kind kind,
      @Nullable State state,
      int minCriticality,
      String text) {
    this(client, kind, state, minCriticality, text, null, null);
  }

  /** Everything that is not retired. */
  public static ItemFilter none() {
    return new ItemFilter(null, null, null, 1, "");
  }
}
