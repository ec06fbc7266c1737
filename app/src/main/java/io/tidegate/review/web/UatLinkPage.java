package io.tidegate.review.web;

import gg.jte.Content;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What the holder of a mail link sees before they say whether it works.
 *
 * @param reason why they asked for it
 * @param outcome what they should see now
 * @param done what was done, step by step
 */
public record UatLinkPage(
    Frame frame,
    ReviewHead head,
    String name,
    Content reason,
    Content outcome,
    List<Done> done,
    List<ValidationPage.Test> tests,
    Sent sent,
    String action)
    implements View {
  /**
   * A step of the work.
   *
   * @param left why it was left out; empty when it was done
   */
  public record Done(String text, String left) {}
}
