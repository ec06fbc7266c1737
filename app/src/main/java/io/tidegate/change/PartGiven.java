package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;

/** Somebody was given a part in a change that is no draft any more. */
public record PartGiven(
    AccountId account, ChangeId change, PersonId person, Part part, PersonId by, Instant at)
    implements AccountEvent {
  /** The parts of which one is told. */
  public enum Part {
    OWNER,
    IMPLEMENTER,
    VALIDATOR
  }
}
