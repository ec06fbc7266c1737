package io.tidegate.review.web;

import io.tidegate.change.Outcome;
import io.tidegate.change.Result;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.review.NewAction;
import io.tidegate.review.Pir;
import io.tidegate.ui.Times;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the forms of the review page; what is malformed is told all at once. */
final class ReviewForms {
  private static final int MOST_MINUTES = 1_000_000;

  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  ReviewForms(Map<String, String> sent) {
    this.sent = sent;
  }

  Result result(Result before, Times times) {
    Result told =
        new Result(
            read("outcome", "Choose how it ended.", Outcome::valueOf),
            text("whatHappened"),
            read("started", "Write a date and a time.", typed -> moment(typed, times)),
            read("ended", "Write a date and a time.", typed -> moment(typed, times)),
            before.doneBy(),
            read("effort", "Write the minutes as a number.", ReviewForms::minutes),
            read("cost", "Write the cost as a number, such as 120.50.", ReviewForms::cost));
    done();
    return told;
  }

  Pir.Answers answers() {
    Pir.Answers answers =
        new Pir.Answers(
            read("objective", "Choose one of the answers.", Pir.Objective::valueOf),
            text("unexpectedImpact"),
            read("rollbackAvailable", "Choose yes or no.", Boolean::valueOf),
            text("lessons"),
            read("standardCandidate", "Choose yes or no.", Boolean::valueOf));
    done();
    return answers;
  }

  NewAction action() {
    PersonId owner = read("owner", "Choose who does it.", PersonId::of);
    LocalDate due = read("due", "Choose until when.", LocalDate::parse);
    if (owner == null) {
      problems.add(new Problem("owner", "Choose who does it."));
    }
    if (due == null && text("due").isEmpty()) {
      problems.add(new Problem("due", "Choose until when."));
    }
    if (text("what").isEmpty()) {
      problems.add(new Problem("what", "Say what is to be done."));
    }
    if (owner == null || due == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new NewAction(text("what"), owner, due);
  }

  /** The version of the thing that the page was drawn from. */
  long version(String name) {
    Long version = read(name, "Load the page again.", Long::valueOf);
    done();
    return version == null ? 0 : version;
  }

  private String text(String name) {
    return sent.getOrDefault(name, "").strip();
  }

  /** Null when nothing was typed, or nonsense, which is then among the problems. */
  private <T> @Nullable T read(String name, String sentence, Function<String, T> reader) {
    String typed = text(name);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(typed);
    } catch (IllegalArgumentException | DateTimeException | io.tidegate.kernel.NotFound _) {
      problems.add(new Problem(name, sentence));
      return null;
    }
  }

  private void done() {
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private static Instant moment(String typed, Times times) {
    return times.read(typed).orElseThrow(IllegalArgumentException::new);
  }

  private static Integer minutes(String typed) {
    int minutes = Integer.parseInt(typed);
    if (minutes < 0 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException(typed);
    }
    return minutes;
  }

  private static BigDecimal cost(String typed) {
    BigDecimal cost = new BigDecimal(typed.replace(',', '.'));
    if (cost.signum() < 0 || cost.scale() > 2 || cost.precision() - cost.scale() > 10) {
      throw new IllegalArgumentException(typed);
    }
    return cost;
  }
}
