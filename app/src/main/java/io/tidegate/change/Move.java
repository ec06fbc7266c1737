package io.tidegate.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transition as somebody asks for it.
 *
 * @param seenVersion the version of the change that the person had before them
 * @param reason why; empty where none is needed
 * @param overrides codes of blockers to pass, each with its reason
 * @param toType the type to reclassify to; null for every other transition
 */
public record Move(
    Transition transition,
    long seenVersion,
    String reason,
    Map<String, String> overrides,
    @Nullable ChangeType toType) {
  private static final long WHATEVER = -1;

  public Move {
    overrides = Map.copyOf(overrides);
  }

  /** A plain transition by somebody who saw this version. */
  public static Move of(Transition transition, long seenVersion) {
    return new Move(transition, seenVersion, "", Map.of(), null);
  }

  /** A transition that Tidegate takes itself, in the transaction of what caused it. */
  public static Move automatic(Transition transition, String reason) {
    return new Move(transition, WHATEVER, reason, Map.of(), null);
  }

  /** The same, with its reason. */
  public Move because(String reason) {
    return new Move(transition, seenVersion, reason, overrides, toType);
  }

  /** The same, passing a blocker with a reason. */
  public Move overriding(Map<String, String> overrides) {
    return new Move(transition, seenVersion, reason, overrides, toType);
  }

  /** A reclassification to this type. */
  public Move to(ChangeType type) {
    return new Move(transition, seenVersion, reason, overrides, type);
  }

  boolean saw(Change change) {
    return seenVersion == WHATEVER || seenVersion == change.version();
  }
}
