package io.tidegate.directory;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects every problem of what was sent, so that all are told at once. */
final class Check {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;

  private final List<Problem> problems = new ArrayList<>();

  Check name(String name, String missing) {
    refuseIf(name.isEmpty(), "name", missing);
    return refuseIf(
        name.length() > LONGEST_NAME, "name", "Keep the name to 200 characters or fewer.");
  }

  Check email(String email) {
    int at = email.indexOf('@');
    boolean plausible = at > 0 && at < email.length() - 1 && email.chars().noneMatch(c -> c <= ' ');
    return refuseIf(
        !plausible || email.length() > LONGEST_EMAIL,
        "email",
        "Write an e-mail address such as dan@example.com.");
  }

  Check refuseIf(boolean wrong, String field, String sentence) {
    if (wrong) {
      problems.add(new Problem(field, sentence));
    }
    return this;
  }

  void done() {
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }
}
