package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A configuration item (CI): something of a client's that changes are made on.
 *
 * @param criticality from 1 (nobody would notice) to 5 (the client stands still)
 * @param usersServed how many people work with it; 0 when unknown or none
 * @param owner who answers for it; null when nobody does
 * @param externalKey its id in the system it came from, unique for the client; null when it has
 *     none
 * @param attributes what else is known of it
 * @param version goes up with each edit; an edit names the version it saw
 * @param retiredAt null until it is retired
 */
public record Item(
    ItemId id,
    ClientId client,
    String name,
    Kind kind,
    int criticality,
    int usersServed,
    @Nullable PersonId owner,
    Environment environment,
    @Nullable String externalKey,
    State state,
    Attributes attributes,
    long version,
    Instant createdAt,
    @Nullable Instant retiredAt) {

  /** Whether it is gone for good, so that no new change can touch it. */
  public boolean isRetired() {
    return state == State.RETIRED;
  }

  /** The facts that people may edit. */
  public ItemFacts facts() {
    return new ItemFacts(
        client,
        name,
        kind,
        criticality,
        usersServed,
        owner,
        environment,
        externalKey,
        state,
        attributes);
  }
}
