package io.tidegate.change;

/** How somebody wants to hear of a change. */
public enum Stance {
  /** As their part in it has it; without one, not at all. */
  USUAL,
  /** Of everything, without a part in it. */
  FOLLOWING,
  /** Only of what is asked of them. */
  MUTED
}
