package io.tidegate.catalogue;

import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Which models a list shows.
 *
 * @param text words of the title; empty for any
 * @param client only those that may be used for this client; null for all
 * @param archived whether the archived ones are shown instead of the others
 */
public record ModelFilter(String text, @Nullable ClientId client, boolean archived) {
  /** Everything that is not archived. */
  public static final ModelFilter NONE = new ModelFilter("", null, false);
}
