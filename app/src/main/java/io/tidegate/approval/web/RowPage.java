package io.tidegate.approval.web;

import io.tidegate.policy.Draft;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The form of one row of the decision table, or of an addition to it.
 *
 * @param action where it is sent
 * @param before the place before which a new row goes; empty for one that is there
 * @param was what the row was called when the form was drawn; empty for a new one
 * @param addition whether it is a stage that is added whatever row matched
 * @param overtaken what the row says now, when somebody was faster; empty when nobody was
 */
record RowPage(
    Frame frame,
    Draft draft,
    String heading,
    String action,
    String before,
    String was,
    boolean addition,
    Typed typed,
    Choices choices,
    Problems problems,
    String refusal,
    String overtaken,
    boolean edits)
    implements View {
  /** What may be chosen. */
  record Choices(
      List<Option> types,
      List<Option> levels,
      List<Option> clients,
      List<Option> roles,
      List<Option> teams,
      List<Option> aspects) {}

  private static final List<Option> YES_OR_NO =
      List.of(Option.of("true", "Yes"), Option.of("false", "No"));

  private static final List<Option> ONE_TO_FIVE =
      List.of(
          Option.of("1", "1 or more"),
          Option.of("2", "2 or more"),
          Option.of("3", "3 or more"),
          Option.of("4", "4 or more"),
          Option.of("5", "5"));

  /** A field with what stands in it and what is wrong with it. */
  Field field(String name, String label) {
    return Field.of(name, label).value(typed.text(name)).problems(problems);
  }

  /** What is ticked. */
  Set<String> ticked(String name) {
    return new LinkedHashSet<>(typed.all(name));
  }

  /** The stages that the form has, by their indexes. */
  List<Integer> stages() {
    return RowReader.stages(typed);
  }

  List<Option> yesOrNo() {
    return YES_OR_NO;
  }

  List<Option> oneToFive() {
    return ONE_TO_FIVE;
  }

  List<Option> kinds() {
    return StageKind.OPTIONS;
  }

  List<Option> rules() {
    return RuleKind.OPTIONS;
  }

  String table() {
    return "/policy/drafts/" + draft.id() + "/sections/approval";
  }

  String version() {
    return Long.toString(draft.version());
  }
}
