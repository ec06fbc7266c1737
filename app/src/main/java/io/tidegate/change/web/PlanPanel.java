package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The plan as it is read: its steps by kind.
 *
 * @param summary such as "14 steps, 2 h 55 min, rollback 1 h 15 min"
 * @param noRollback why it cannot be rolled back; empty when it can
 */
record PlanPanel(String href, String summary, String noRollback, List<Group> groups) {
  /** The steps of one kind. */
  record Group(String title, List<Line> lines) {}

  /** One step. */
  record Line(
      String number,
      String text,
      String verification,
      String who,
      int minutes,
      boolean irreversible) {}

  static PlanPanel of(Change change, Map<PersonId, String> names, Times times) {
    List<Group> groups =
        Stream.of(Step.Kind.values())
            .map(kind -> new Group(kind.title(), lines(change.plan(), kind, names)))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    return new PlanPanel(
        "/changes/" + change.number() + "/plan",
        summary(change, times),
        change.plan().noRollbackBecause(),
        groups);
  }

  private static String summary(Change change, Times times) {
    int count = change.plan().steps().size();
    if (count == 0) {
      return "";
    }
    String steps = count == 1 ? "1 step" : count + " steps";
    return "%s, %s, rollback %s"
        .formatted(
            steps, times.length(change.plan().forward()), times.length(change.plan().rollback()));
  }

  private static List<Line> lines(Plan plan, Step.Kind kind, Map<PersonId, String> names) {
    return plan.of(kind).stream().map(step -> line(plan.numberOf(step), step, names)).toList();
  }

  private static Line line(String number, Step step, Map<PersonId, String> names) {
    return new Line(
        number,
        step.text(),
        step.verification(),
        step.owner() == null ? "" : names.getOrDefault(step.owner(), ""),
        step.minutes(),
        step.irreversible());
  }
}
