package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of one stage.
 *
 * @param members everybody whom the stage names
 * @param involved the requester and the implementers, who do not decide
 * @param coolOff when not null, the account is in solo mode and this stage found nobody else: the
 *     involved may decide, and their vote counts once this much time has passed. The record calls
 *     it a compensating control
 */
public record Bench(Set<PersonId> members, Set<PersonId> involved, @Nullable Duration coolOff) {
  public Bench {
    members = Set.copyOf(members);
    involved = Set.copyOf(involved);
  }

  /** A bench under separation of duties. */
  public static Bench of(Set<PersonId> members, Set<PersonId> involved) {
    return new Bench(members, involved, null);
  }

  /** Who may decide. */
  public Set<PersonId> eligible() {
    return members.stream().filter(this::maySit).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the person is named but kept out because they asked for the change or make it. */
  public boolean excludes(PersonId person) {
    return members.contains(person) && !maySit(person);
  }

  /** Whether this hand may give this person's vote, as far as separation of duties goes. */
  boolean accepts(Vote vote) {
    boolean clean = !involved.contains(vote.hand());
    boolean alone = coolOff != null && !vote.standsIn();
    return eligible().contains(vote.voter()) && (clean || alone);
  }

  /** From when a self-approval in solo mode counts; empty for every other vote. */
  public Optional<Instant> countsFrom(Vote vote) {
    return coolOff != null && involved.contains(vote.hand())
        ? Optional.of(vote.at().plus(coolOff))
        : Optional.empty();
  }

  private boolean maySit(PersonId person) {
    return coolOff != null || !involved.contains(person);
  }
}
