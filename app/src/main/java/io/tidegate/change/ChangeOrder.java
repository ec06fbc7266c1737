package io.tidegate.change;

/** In which order a list shows changes; among equals the newest comes first. */
public enum ChangeOrder {
  /** The newest number first. */
  NEWEST,

  /** What was written last first. */
  TOUCHED,

  /** The soonest window first, those without one last. */
  SOONEST,

  /** The highest risk first, those not rated last. */
  RISKIEST
}
