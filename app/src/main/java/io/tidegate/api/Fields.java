package io.tidegate.api;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a body says field by field, and gathers what is wrong with it, so that all of it is
 * told at once.
 */
public final class Fields {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_LINE = 500;
  private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999.99");
  private static final int PLACES = 2;

  private final List<Problem> problems = new ArrayList<>();

  /** What was found wrong, in the order in which it was read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Throws {@link Invalid} when anything was found wrong. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** Notes something wrong. */
  public void problem(String field, String sentence) {
    problems.add(new Problem(field, sentence));
  }

  /** The value; a problem, with this sentence, when there is none. */
  public <T> @Nullable T needed(String field, @Nullable T said, String sentence) {
    if (said == null) {
      problem(field, sentence);
    }
    return said;
  }

  /** A text of at most 20,000 characters without blanks around it; empty when none is said. */
  public String text(String field, @Nullable String said) {
    return within(field, said, LONGEST_TEXT, "Keep it within 20,000 characters.");
  }

  /** The same of at most 500 characters. */
  public String line(String field, @Nullable String said) {
    return within(field, said, LONGEST_LINE, "Keep it within 500 characters.");
  }

  private String within(String field, @Nullable String said, int most, String sentence) {
    String text = said == null ? "" : said.strip();
    if (text.length() > most) {
      problem(field, sentence);
    }
    return text;
  }

  /** Null when nothing was said, or nothing that can be. */
  public @Nullable Integer number(String field, @Nullable Integer said, int least, int most) {
    if (said != null && (said < least || said > most)) {
      problem(field, "Give a whole number from %d to %d.".formatted(least, most));
      return null;
    }
    return said;
  }

  /** An amount with at most two places; null when nothing was said, or nothing that can be. */
  public @Nullable BigDecimal money(String field, @Nullable BigDecimal said) {
    if (said == null) {
      return null;
    }
    boolean fits =
        said.signum() >= 0
            && said.compareTo(MOST_MONEY) <= 0
            && said.stripTrailingZeros().scale() <= PLACES;
    if (!fits) {
      problem(field, "Give an amount up to 9999999999.99, with at most two places.");
      return null;
    }
    return said.setScale(PLACES);
  }

  /** Notes it when a list is longer than that. */
  public void most(String field, @Nullable List<?> said, int most) {
    if (said != null && said.size() > most) {
      problem(field, "Name at most %d.".formatted(most));
    }
  }
}
