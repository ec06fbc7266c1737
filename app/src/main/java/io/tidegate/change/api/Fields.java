package io.tidegate.change.api;

import io.tidegate.kernel.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one, and gathers what is wrong with them. */
final class Fields {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_LINE = 500;
  private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999.99");
  private static final int PLACES = 2;

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void problem(String field, String sentence) {
    problems.add(new Problem(field, sentence));
  }

  String text(String field, @Nullable String said) {
    return within(field, said, LONGEST_TEXT, "Keep it within 20,000 characters.");
  }

  String line(String field, @Nullable String said) {
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
  @Nullable Integer number(String field, @Nullable Integer said, int least, int most) {
    if (said != null && (said < least || said > most)) {
      problem(field, "Give a whole number from %d to %d.".formatted(least, most));
      return null;
    }
    return said;
  }

  @Nullable BigDecimal money(String field, @Nullable BigDecimal said) {
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

  void most(String field, @Nullable List<?> said, int most) {
    if (said != null && said.size() > most) {
      problem(field, "Name at most %d.".formatted(most));
    }
  }
}
