package io.tidegate.catalogue;

import io.tidegate.kernel.PersonId;
import java.util.Set;

/**
 * Who judges a model.
 *
 * @param members who sits on the board for every client
 * @param involved who owns or wrote it, and does not judge it
 */
public record Judges(Set<PersonId> members, Set<PersonId> involved) {
  public Judges {
    members = Set.copyOf(members);
    involved = Set.copyOf(involved);
  }

  /**
   * Whether the board has nobody but those involved: one of them judges it alone, and the record
   * says so.
   */
  public boolean alone() {
    return involved.containsAll(members);
  }
}
