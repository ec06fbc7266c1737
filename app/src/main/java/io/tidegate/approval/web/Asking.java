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

  /** The same for the holder of a mail link, who asks and does not answer. */
  Asking byLink() {
    Field field =
        asking == null
            ? null
            : asking.hint(
                "The question goes to %s by mail; the answer comes to you the same way, and stands"
                        .formatted(owner)
                    + " here. The link stays good until you decide.");
    return new Asking(owner, questions.stream().map(Question::closed).toList(), field, problems);
  }

  /**
   * A question and what was said to it.
   *
   * @param answering the form to answer; null when the reader may not, or it is answered
   */
  public record Question(
      String id, Said said, List<Said> answers, @Nullable Field answering, Problems problems) {
    private Question closed() {
      return new Question(id, said, answers, null, Problems.none());
    }
  }

  /** What somebody said. */
  public record Said(String by, String at, Content text) {}
}
