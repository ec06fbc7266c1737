package io.tidegate.e2e;

/** Those of the demo with whom places are found. */
final class Who {
  static final String MANAGER = "Mara Lindqvist";
  static final String APPROVER = "Priya Raman";
  static final String ADMINISTRATOR = "Owen Price";
  static final String CLIENT = "Helen Pryce";

  /** Whose view of a change that is being prepared is still missing. */
  static final String ASSESSOR = "Jim Doyle";

  private Who() {}
}
