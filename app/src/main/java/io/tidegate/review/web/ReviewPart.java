package io.tidegate.review.web;

/** The parts of the review page that are saved each by itself, though all are sent together. */
enum ReviewPart {
  RESULT,
  DOCUMENTATION,
  PIR,
  ACTION;

  /** Which part a field of the page belongs to. */
  static ReviewPart of(String field) {
    if (field.startsWith("answer-") || field.startsWith("note-")) {
      return DOCUMENTATION;
    }
    return switch (field) {
      case "what", "owner", "due", "asChange" -> ACTION;
      case "objective", "unexpectedImpact", "rollbackAvailable", "lessons", "standardCandidate" ->
          PIR;
      default -> RESULT;
    };
  }
}
