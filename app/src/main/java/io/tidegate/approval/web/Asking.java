package io.tidegate.approval.web;

import gg.jte.Content;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the owner on the decision page.
 *
 * @param owner who answers
 * @param asking the form to ask; null when the reader may not
 */
public record Asking(
    String owner, List<Question> questions, @Nullable Field asking, Problems problems) {
  /** Whether there is anything to show. */
  public boolean shown() {
    return asking != null || !questions.isEmpty();
  }

  /**
   * A question and what was said to it.
   *
   * @param answering the form to answer; null when the reader may not, or it is answered
   */
  public record Question(
      String id, Said said, List<Said> answers, @Nullable Field answering, Problems problems) {}

  /** What somebody said. */
  public record Said(String by, String at, Content text) {}
}
