package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has which part in a change (design, section 2).
 *
 * @param validator who says that it works; null until named
 * @param decider who says go or no-go past the rollback deadline; null until named
 */
public record People(
    PersonId requester,
    PersonId owner,
    Set<PersonId> implementers,
    @Nullable PersonId validator,
    @Nullable PersonId decider) {
  public People {
    implementers = Set.copyOf(implementers);
  }

  /** The parts of a fresh change: the requester owns it. */
  public static People startingWith(PersonId requester) {
    return new People(requester, requester, Set.of(), null, null);
  }

  /** Whether the person asked for the change or carries it out, and so never decides on it. */
  public boolean involved(PersonId person) {
    return requester.equals(person) || implementers.contains(person);
  }
}
