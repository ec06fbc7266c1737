package io.tidegate.reference;

import java.util.Set;

/** The affected CIs, or why there are none. */
public record Scope(Set<String> affected, String noneBecause) {

  /** Nothing said yet. */
  public static final Scope UNSAID = new Scope(Set.of(), "");

  boolean isSaid() {
    return !affected.isEmpty() || !noneBecause.isBlank();
  }
}
