package io.tidegate.change;

import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks what is written for what no draft may hold; what merely is missing is a blocker later, not
 * an error now.
 */
final class Edits {
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_STEPS = 300;

  private Edits() {}

  static List<Problem> problems(List<Edit> edits) {
    return edits.stream().flatMap(edit -> problems(edit).stream()).toList();
  }

  private static List<Problem> problems(Edit edit) {
    return switch (edit) {
      case Edit.Describe(Purpose purpose, _) -> purpose(purpose);
      case Edit.WritePlan(Plan plan) -> plan(plan);
      case Edit.ChooseType _,
          Edit.ChooseScope _,
          Edit.ChooseWindow _,
          Edit.NamePeople _,
          Edit.StateSafeguards _,
          Edit.BriefEmergency _ ->
          List.of();
      case Edit.TellResult(Result result) -> result(result);
    };
  }

  static List<Problem> purpose(Purpose purpose) {
    List<Problem> problems = new ArrayList<>();
    if (purpose.title().isBlank()) {
      problems.add(new Problem("title", "Say in a line what is to be done."));
    }
    if (purpose.title().length() > Purpose.LONGEST_TITLE) {
      problems.add(
          new Problem(
              "title", "Keep the title within 200 characters; the reason has room for more."));
    }
    shorterThan(problems, "reason", purpose.reason());
    shorterThan(problems, "desiredOutcome", purpose.desiredOutcome());
    return problems;
  }

  private static List<Problem> plan(Plan plan) {
    List<Problem> problems = new ArrayList<>();
    if (plan.steps().size() > MOST_STEPS) {
      problems.add(
          new Problem("steps", "Keep the plan within 300 steps; put the rest into a runbook."));
    }
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      if (step.text().isBlank()) {
        problems.add(
            new Problem("steps[" + i + "].text", "Say what to do in step " + (i + 1) + "."));
      }
      if (step.minutes() < 0 || step.minutes() > 10_080) {
        problems.add(
            new Problem("steps[" + i + "].minutes", "A step takes between 0 minutes and a week."));
      }
    }
    return problems;
  }

  private static List<Problem> result(Result result) {
    List<Problem> problems = new ArrayList<>();
    if (result.started() != null
        && result.ended() != null
        && result.ended().isBefore(result.started())) {
      problems.add(new Problem("ended", "It cannot have ended before it began."));
    }
    shorterThan(problems, "whatHappened", result.whatHappened());
    return problems;
  }

  private static void shorterThan(List<Problem> problems, String field, String text) {
    if (text.length() > LONGEST_TEXT) {
      problems.add(new Problem(field, "Keep it within 20,000 characters."));
    }
  }
}
