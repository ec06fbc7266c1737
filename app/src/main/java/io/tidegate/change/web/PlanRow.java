package io.tidegate.change.web;

import io.tidegate.change.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step as it stands in the plan's editor.
 *
 * @param number as people call it: 1, 2, 3 through the forward kinds, R1, R2 for the rollback
 * @param index its place in the whole plan, which names its fields
 * @param minutes as typed
 * @param textProblem what is wrong with the text; null when nothing
 * @param minutesProblem what is wrong with the minutes; null when nothing
 */
record PlanRow(
    String id,
    Step.Kind kind,
    String number,
    int index,
    String text,
    String verification,
    String owner,
    String minutes,
    boolean irreversible,
    boolean required,
    String command,
    String tools,
    @Nullable String textProblem,
    @Nullable String minutesProblem) {
  /** The id of its text field, as a problem names it. */
  String textId() {
    return "steps[" + index + "].text";
  }

  /** The id of its field for minutes, as a problem names it. */
  String minutesId() {
    return "steps[" + index + "].minutes";
  }

  /** Whether one of the rarer fields says something. */
  boolean says() {
    return irreversible || !required || !command.isEmpty() || !tools.isEmpty();
  }
}
