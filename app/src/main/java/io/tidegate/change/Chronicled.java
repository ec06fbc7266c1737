package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change as rules look at it, without its texts.
 *
 * @param level null where the risk was never said
 * @param category empty where none was said
 * @param cost planned; null where none was said
 * @param irreversible the plan says that it cannot be rolled back
 * @param imported taken from another system's log, which has no plans
 * @param implementers those who are known here
 * @param at when it was written, here or there
 */
public record Chronicled(
    ChangeId id,
    int number,
    ClientId client,
    ChangeType type,
    boolean major,
    Rating.@Nullable Level level,
    String category,
    @Nullable BigDecimal cost,
    boolean irreversible,
    boolean imported,
    @Nullable Outcome outcome,
    PersonId requester,
    PersonId owner,
    Set<PersonId> implementers,
    Set<ItemId> affected,
    @Nullable Window window,
    Instant at) {
  public Chronicled {
    implementers = Set.copyOf(implementers);
    affected = Set.copyOf(affected);
  }

  /** Whether it went wrong. */
  public boolean wentWrong() {
    return outcome != null && outcome.bad();
  }
}
