package io.tidegate.risk;

import io.tidegate.risk.CheckedPlan.Kind;
import io.tidegate.risk.CheckedPlan.OtherPlan;
import io.tidegate.risk.CheckedPlan.Step;
import io.tidegate.risk.Finding.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks a plan over before people do. Deterministic; each finding says what it rests on; silent
 * rather than wrong.
 */
public final class PlanCheck {
  /** This share of steps, word for word, makes a copy; fewer steps than these prove nothing. */
  private static final double COPY = 0.8;

  private static final int COPY_STEPS = 3;

  private PlanCheck() {}

  /** Everything found, the gravest kind first; empty for a sound plan and for an empty one. */
  public static List<Finding> findings(CheckedPlan plan) {
    return Stream.of(
            uncovered(plan),
            doesNotFit(plan),
            boilerplate(plan),
            copied(plan),
            notNamed(plan),
            notVerified(plan),
            rollbackNotVerified(plan),
            noDuration(plan))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> uncovered(CheckedPlan plan) {
    return over(
        RollbackCover.uncovered(plan),
        Code.IRREVERSIBLE_NOT_COVERED,
        "%s cannot be undone, and no rollback step deals with what follows",
        "Say in a rollback step what is done once it has happened, or split the change before it");
  }

  private static Optional<Finding> doesNotFit(CheckedPlan plan) {
    if (plan.window() == null) {
      return Optional.empty();
    }
    long room = plan.window().length().toMinutes();
    long needed = plan.forwardMinutes() + (long) plan.rollbackMinutes();
    if (needed <= room) {
      return Optional.empty();
    }
    String sentence =
        "%s of steps and %s kept for rollback do not fit a window of %s"
            .formatted(
                Wording.minutes(plan.forwardMinutes()),
                Wording.minutes(plan.rollbackMinutes()),
                Wording.minutes(room));
    String advice =
        "Make the window %s longer, or the plan shorter".formatted(Wording.minutes(needed - room));
    return Optional.of(new Finding(Code.DOES_NOT_FIT, List.of(), sentence, advice));
  }

  private static Optional<Finding> boilerplate(CheckedPlan plan) {
    return plan.steps().stream()
        .flatMap(step -> Stream.of(step.text(), step.verification()).filter(Boilerplate::is))
        .findFirst()
        .flatMap(text ->
            over(
                plan.steps().stream().filter(PlanCheck::saysNothing).toList(),
                Code.BOILERPLATE,
                "%s only fills the field: “" + text.strip().replace("%", "%%") + "”",
                "Write what exactly is done, on which item, and what one sees then"));
  }

  private static boolean saysNothing(Step step) {
    return Boilerplate.is(step.text()) || Boilerplate.is(step.verification());
  }

  private static Optional<Finding> copied(CheckedPlan plan) {
    return plan.others().stream()
        .filter(other -> isCopy(plan, other))
        .findFirst()
        .map(other -> copiedFrom(plan, other));
  }

  /** A procedure used again on other items is welcome, once it speaks of them. */
  private static boolean isCopy(CheckedPlan plan, OtherPlan other) {
    Set<String> theirs = other.texts().stream().map(Boilerplate::plain).collect(Collectors.toSet());
    long same =
        plan.steps().stream()
            .filter(step -> theirs.contains(Boilerplate.plain(step.text())))
            .count();
    return same >= COPY_STEPS
        && same >= COPY * plan.steps().size()
        && !plan.affected().equals(other.affected())
        && (!foreign(plan, other).isEmpty() || namesNoneOfItsOwn(plan));
  }

  private static boolean namesNoneOfItsOwn(CheckedPlan plan) {
    return !plan.affected().isEmpty()
        && plan.affected().stream()
            .noneMatch(item -> plan.steps().stream().anyMatch(step -> step.names(item)));
  }

  private static Finding copiedFrom(CheckedPlan plan, OtherPlan other) {
    List<String> foreign = foreign(plan, other);
    List<String> steps =
        plan.steps().stream()
            .filter(step -> foreign.stream().anyMatch(step::names))
            .map(Step::name)
            .toList();
    String evidence =
        foreign.isEmpty()
            ? "and names none of the items of this one"
            : "and still names " + Wording.some(foreign);
    return new Finding(
        Code.COPIED,
        steps,
        "The plan is the one of %s, which touched other items, %s"
            .formatted(other.number(), evidence),
        "Go through it for this change: names, addresses, minutes, what one sees");
  }

  private static List<String> foreign(CheckedPlan plan, OtherPlan other) {
    return other.affected().stream()
        .filter(item -> !plan.affected().contains(item))
        .filter(item -> plan.steps().stream().anyMatch(step -> step.names(item)))
        .sorted()
        .toList();
  }

  private static Optional<Finding> notNamed(CheckedPlan plan) {
    List<String> missing =
        plan.affected().stream()
            .filter(item -> plan.steps().stream().noneMatch(step -> step.names(item)))
            .sorted()
            .toList();
    if (missing.isEmpty() || plan.steps().isEmpty()) {
      return Optional.empty();
    }
    String sentence =
        "%s %s affected, but no step names %s"
            .formatted(
                Wording.some(missing),
                missing.size() == 1 ? "is" : "are",
                missing.size() == 1 ? "it" : "them");
    return Optional.of(
        new Finding(
            Code.ITEM_NOT_NAMED,
            List.of(),
            sentence,
            "Name it in the step that touches it, or take it off the affected items"));
  }

  private static Optional<Finding> notVerified(CheckedPlan plan) {
    return over(
        plan.steps(Kind.IMPLEMENTATION).filter(step -> step.verification().isBlank()).toList(),
        Code.NOT_VERIFIED,
        "%s: it is not said how one sees that it worked",
        "Add what one sees, measures or counts when it is done");
  }

  /** One look at the end of a rollback is enough; its steps are rarely checked one by one. */
  private static Optional<Finding> rollbackNotVerified(CheckedPlan plan) {
    List<Step> back = plan.steps(Kind.ROLLBACK).toList();
    if (back.isEmpty() || back.stream().anyMatch(step -> !step.verification().isBlank())) {
      return Optional.empty();
    }
    return over(
        List.of(back.getLast()),
        Code.NOT_VERIFIED,
        "%s ends the rollback, and it is not said how one sees that all is as before",
        "Add what one sees when the old state is back");
  }

  private static Optional<Finding> noDuration(CheckedPlan plan) {
    return over(
        plan.steps().stream().filter(step -> step.minutes() == 0).toList(),
        Code.NO_DURATION,
        "%s: no minutes are planned, so the rollback deadline comes out too late",
        "Give each step its minutes, one at least");
  }

  private static Optional<Finding> over(
      List<Step> steps, Code code, String sentence, String advice) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = steps.stream().map(Step::name).toList();
    String subject = (names.size() == 1 ? "Step " : "Steps ") + Wording.list(names);
    return Optional.of(new Finding(code, names, sentence.formatted(subject), advice));
  }
}
