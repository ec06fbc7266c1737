package io.tidegate.change;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a list shows. Anything null or empty does not narrow it.
 *
 * @param text beginnings of words of any text of the change, phrases between quotation marks, or a
 *     number such as 1042 or CHG-1042
 * @param owner the owner
 * @param windowFrom windows that end after this moment
 * @param windowUntil windows that start before this moment
 */
public record ChangeFilter(
    Set<State> states,
    Set<ChangeType> types,
    @Nullable ClientId client,
    @Nullable PersonId owner,
    @Nullable Instant windowFrom,
    @Nullable Instant windowUntil,
    String text) {
  /** Every change. */
  public static final ChangeFilter ALL =
      new ChangeFilter(Set.of(), Set.of(), null, null, null, null, "");

  /** States in which something is still to happen. */
  public static final Set<State> OPEN =
      Set.of(
          State.DRAFT,
          State.ASSESS,
          State.AUTHORIZE,
          State.SCHEDULED,
          State.IMPLEMENT,
          State.VALIDATE,
          State.REVIEW);

  public ChangeFilter {
    states = Set.copyOf(states);
    types = Set.copyOf(types);
  }

  /** The same in these states only. */
  public ChangeFilter in(Set<State> states) {
    return new ChangeFilter(states, types, client, owner, windowFrom, windowUntil, text);
  }

  /** The same of this type only. */
  public ChangeFilter of(ChangeType type) {
    return new ChangeFilter(states, Set.of(type), client, owner, windowFrom, windowUntil, text);
  }

  /** The same of this owner only. */
  public ChangeFilter ownedBy(PersonId owner) {
    return new ChangeFilter(states, types, client, owner, windowFrom, windowUntil, text);
  }

  /** The same with a window that touches this span only. */
  public ChangeFilter during(Instant from, Instant until) {
    return new ChangeFilter(states, types, client, owner, from, until, text);
  }
}
