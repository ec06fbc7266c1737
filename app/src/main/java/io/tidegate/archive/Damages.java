package io.tidegate.archive;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with an archive, so that it is told at once. */
final class Damages {
  private static final int MOST = 100;

  private final List<String> sentences = new ArrayList<>();
  private long all;

  void add(String sentence) {
    all++;
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }

  /** Throws {@link Invalid} with each of them when there are any. */
  void require() {
    if (all > MOST) {
      sentences.add("And %,d more like these.".formatted(all - MOST));
    }
    if (!sentences.isEmpty()) {
      throw new Invalid(
          sentences.stream().map(sentence -> new Problem("archive", sentence)).toList());
    }
  }
}
