package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an item as somebody saw it.
 *
 * @param value null when it was seen to be gone
 */
public record Observation(
    ItemId item, AttributeName attribute, @Nullable Object value, Instant at) {
  /**
   * Several attributes that were seen at once.
   *
   * @param gone the whole names of those that were seen to be gone
   */
  public static List<Observation> of(
      ItemId item, Attributes seen, Collection<String> gone, Instant at) {
    List<Observation> observations = new ArrayList<>();
    seen.leaves()
        .forEach((name, value) -> observations.add(new Observation(item, name, value, at)));
    gone.forEach(name -> observations.add(new Observation(item, AttributeName.of(name), null, at)));
    return observations;
  }
}
