package io.tidegate.review.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does it work? Recorded tests, the requester's word, and the acceptance.
 *
 * @param rolledBack why it was rolled back, in which case the state before is what is confirmed;
 *     null when it was not
 * @param untested the plan's tests of which nothing is recorded, to choose from
 */
public record ValidationPage(
    Frame frame,
    ReviewHead head,
    List<Test> tests,
    List<Option> untested,
    boolean mayRecord,
    @Nullable String rolledBack,
    Uat uat,
    Accept accept,
    Sent sent)
    implements View {
  /** What is asked about the result. */
  public String question() {
    return rolledBack == null
        ? "Does it work for %s?".formatted(uat.requester())
        : "Is all as before for %s?".formatted(uat.requester());
  }

  /** How the answer is worded. */
  public String answer(boolean works) {
    if (rolledBack == null) {
      return works ? "It works" : "It does not work";
    }
    return works ? "All is as before" : "Not all is as before";
  }

  /** One recorded test. */
  public record Test(String what, boolean passed, String result, String by, String at) {}

  /**
   * The requester's word.
   *
   * @param works null while nothing was said
   */
  public record Uat(
      boolean asked,
      String requester,
      @Nullable Boolean works,
      String said,
      String at,
      boolean mayConfirm) {}

  /** The acceptance and what stands in its way. {@code here} while it is the next thing to do. */
  public record Accept(
      boolean here, boolean permitted, boolean open, String who, List<Hindrance> hindrances) {}
}
