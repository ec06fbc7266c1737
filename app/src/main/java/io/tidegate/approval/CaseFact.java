package io.tidegate.approval;

/** The facts of a {@link Case} that a row of the decision table may ask for. */
public enum CaseFact {
  TYPE,
  LEVEL,
  MAJOR,
  CATEGORY,
  CRITICALITY,
  CLIENT,
  BLACKOUT,
  COST,
  IRREVERSIBLE
}
