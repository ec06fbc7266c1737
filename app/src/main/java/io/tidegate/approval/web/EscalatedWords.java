package io.tidegate.approval.web;

import io.tidegate.approval.Escalated;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says that a decision was escalated, to whom and when. */
final class EscalatedWords {
  private EscalatedWords() {}

  /** Such as {@code escalated to Lena Fox 2 h ago}; empty while it was not. */
  static String of(Escalated escalated, Times times, Function<PersonId, String> name) {
    return escalated.at() == null
        ? ""
        : "escalated to %s %s"
            .formatted(
                escalated.to().stream().map(name).sorted().collect(Collectors.joining(", ")),
                times.relative(escalated.at()));
  }
}
