package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.Set;

/**
 * Another change whose window overlaps, and what both have in common.
 *
 * @param since when it entered the state it is in
 * @param items affected by both; may be empty
 * @param people implementing both; may be empty
 */
public record Collision(
    ChangeId id,
    int number,
    String title,
    ClientId client,
    State state,
    Instant since,
    Window window,
    Set<ItemId> items,
    Set<PersonId> people) {
  public Collision {
    items = Set.copyOf(items);
    people = Set.copyOf(people);
  }

  /** How people name the other change. */
  public String code() {
    return "CHG-" + number;
  }
}
