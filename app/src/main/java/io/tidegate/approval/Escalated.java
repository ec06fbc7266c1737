package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That a decision was escalated. Whoever it went to may decide in the place of those who have not;
 * how many must say yes stays as it was.
 *
 * @param to to whom; nobody while it was not
 * @param at when; null while it was not
 */
public record Escalated(Set<PersonId> to, @Nullable Instant at) {
  /** Not yet. */
  static final Escalated NOT = new Escalated(Set.of(), null);

  public Escalated {
    to = Set.copyOf(to);
  }
}
