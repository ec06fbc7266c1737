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
 * @param untested the plan's tests of which nothing is recorded, to choose from
 */
public record ValidationPage(
    Frame frame,
    ReviewHead head,
    List<Test> tests,
    List<Option> untested,
    boolean mayRecord,
    Uat uat,
    Accept accept,
    Sent sent)
    implements View {
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
