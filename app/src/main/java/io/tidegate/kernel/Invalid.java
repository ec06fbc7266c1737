package io.tidegate.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent cannot be taken; carries every problem at once, each at its field (422). */
public final class Invalid extends Failure {
  private final transient List<Problem> problems;

  public Invalid(List<Problem> problems) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  public Invalid(String field, String sentence) {
    this(List.of(new Problem(field, sentence)));
  }

  /** All problems, in the order of the fields. */
  public List<Problem> problems() {
    return problems;
  }
}
