package io.tidegate.ui.web;

import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request that went wrong, in words.
 *
 * @param problems what is wrong with which field; empty unless the form was invalid
 * @param incident the number under which a bug is in the log; null when it is none
 */
record Mischance(
    Mishap mishap, String sentence, List<Problem> problems, @Nullable String incident) {
  static Mischance of(Failure failure) {
    List<Problem> problems = failure instanceof Invalid invalid ? invalid.problems() : List.of();
    return new Mischance(Mishap.of(failure), failure.sentence(), problems, null);
  }

  static Mischance of(Mishap mishap) {
    return new Mischance(mishap, mishap.sentence(), List.of(), null);
  }

  static Mischance bug(String incident) {
    return new Mischance(Mishap.BUG, Mishap.BUG.sentence(), List.of(), incident);
  }
}
