package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a section's rules. */
public final class Checks {
  private final List<Problem> problems = new ArrayList<>();

  /** Notes a number that is out of its bounds. */
  public Checks amount(Amount amount, int value) {
    amount.check(value).ifPresent(problems::add);
    return this;
  }

  /** Notes the sentence at the field unless it holds. */
  public Checks that(boolean holds, String field, String sentence) {
    if (!holds) {
      problems.add(new Problem(field, sentence));
    }
    return this;
  }

  /** Notes a text that is missing or longer than that. */
  public Checks text(String value, int longest, String field, String sentence) {
    return that(!value.isBlank() && value.length() <= longest, field, sentence);
  }

  /** All that was noted, in the order in which it was. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
