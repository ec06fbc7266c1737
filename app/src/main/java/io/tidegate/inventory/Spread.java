package io.tidegate.inventory;

/** Which way trouble runs along a dependency. */
public enum Spread {
  /** Who depends is hit when what it depends on is in trouble. */
  TO_SOURCE,
  /** What is named last is hit when the first is in trouble. */
  TO_TARGET,
  /** Each is hit by the other. */
  BOTH,
  /** Neither is hit: worth knowing, and nothing more. */
  NONE
}
