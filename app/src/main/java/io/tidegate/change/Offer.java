package io.tidegate.change;

import java.util.List;

/**
 * A transition that the lifecycle knows from where the change stands, as it looks to one person.
 *
 * @param permitted whether the person acts in a capacity that may take it
 * @param who the capacities that may, in words
 * @param blockers what stands in the way now, cautions last
 */
public record Offer(
    Transition transition,
    State to,
    boolean permitted,
    List<Capacity> who,
    List<Blocker> blockers) {
  public Offer {
    who = List.copyOf(who);
    blockers = List.copyOf(blockers);
  }

  /** Whether it would happen now. */
  public boolean open() {
    return permitted && stopping() == 0;
  }

  /** How many blockers stop it; cautions do not count. */
  public int stopping() {
    return (int) blockers.stream().filter(blocker -> !blocker.caution()).count();
  }
}
