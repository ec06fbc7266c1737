package io.tidegate.catalogue;

import io.tidegate.change.Rating;
import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Which models a list shows.
 *
 * @param text words of the title or the category; empty for any
 * @param client only those that may be used for this client; null for all
 * @param state only those in this state; null for all
 * @param level only those of this risk; null for all
 * @param archived whether the archived ones are shown instead of the others
 */
public record ModelFilter(
    String text,
    @Nullable ClientId client,
    @Nullable ModelState state,
    Rating.@Nullable Level level,
    boolean archived) {
  /** Everything that is not archived. */
  public static final ModelFilter NONE = new ModelFilter("", null, false);

  /** Those in any state, of any risk. */
  public ModelFilter(String text, @Nullable ClientId client, boolean archived) {
    this(text, client, null, null, archived);
  }
}
