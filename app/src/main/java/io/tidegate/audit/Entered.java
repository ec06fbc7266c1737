package io.tidegate.audit;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Acts were written into the ledger together. It is told in the transaction of the acts themselves,
 * to rooms that keep a note of them there; what imports write in bulk is not told.
 */
public record Entered(AccountId account, Instant at, List<Act> acts) {
  public Entered {
    acts = List.copyOf(acts);
  }

  /**
   * One of them.
   *
   * @param id that of the ledger's event
   */
  public record Act(UUID id, Deed deed) {
    static Act of(Deed deed) {
      return new Act(TimeOrderedUuid.next(), deed);
    }
  }
}
