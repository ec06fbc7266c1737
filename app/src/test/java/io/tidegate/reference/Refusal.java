package io.tidegate.reference;

/** The one word of a refusal, in the order in which they are looked for (A1). */
public enum Refusal {
  NOT_FOUND,
  FORBIDDEN,
  NOT_FROM_HERE,
  FROZEN,
  HELD,
  NOT_HELD,
  ALREADY_HELD,
  ALREADY_ROLLING_BACK,
  NOT_EMERGENCY,
  NOT_ELIGIBLE,
  NO_VERBAL,
  ALREADY_VOTED,
  NO_VOTE,
  NOT_OVERRIDABLE,
  NOT_AS_PLANNED,
  INVALID,
  BLOCKED
}
