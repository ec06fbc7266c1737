package io.tidegate.change;

import io.tidegate.inventory.Item;
import java.util.Collection;

/**
 * The priority that the facts suggest, with the reason: impact from what is touched, urgency from
 * the type.
 */
public record PriorityProposal(Priority priority, String because) {
  /** Reads it off the type and the affected items. */
  public static PriorityProposal of(ChangeType type, Collection<Item> affected) {
    int criticality = affected.stream().mapToInt(Item::criticality).max().orElse(0);
    int urgency = type == ChangeType.EMERGENCY ? 1 : 2;
    return new PriorityProposal(
        new Priority(impact(criticality), urgency), because(type, criticality));
  }

  private static int impact(int criticality) {
    return switch (criticality) {
      case 4, 5 -> 1;
      case 1, 2 -> 3;
      default -> 2;
    };
  }

  private static String because(ChangeType type, int criticality) {
    String touched =
        criticality == 0
            ? "no item is named yet"
            : "the most critical item it touches has criticality " + criticality;
    return type == ChangeType.EMERGENCY ? "it is an emergency, and " + touched : touched;
  }
}
