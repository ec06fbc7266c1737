package io.tidegate.ui;

import io.tidegate.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, to be shown above it and beside each field. */
public record Problems(List<Problem> all) {
  public Problems {
    all = List.copyOf(all);
  }

  /** A form that nobody has sent yet. */
  public static Problems none() {
    return new Problems(List.of());
  }

  /** Whether there is nothing wrong. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The sentences for one field in one; null when the field is fine. */
  public @Nullable String at(String field) {
    List<String> sentences =
        all.stream()
            .filter(problem -> problem.field().equals(field))
            .map(Problem::sentence)
            .toList();
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }
}
