package io.tidegate.catalogue;

import io.tidegate.change.Plan;
import io.tidegate.change.Rating;
import io.tidegate.change.Step;
import io.tidegate.kernel.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a model must say, when it may be used, and when a plan is no longer its own. */
final class ModelPolicy {
  /** Above medium nothing is approved beforehand (design, section 4). */
  static final int HIGHEST_SCORE = 14;

  private static final int HIGHEST_LOW_SCORE = 9;
  private static final int LOWEST_SCORE = 5;
  private static final Duration SHORTEST = Duration.ofMinutes(30);

  /** Why nothing can be made from a model that nobody has proposed. */
  static final String DRAFT = "It has not been put before the board yet";

  /** Why nothing can be made from a model that the board has yet to look at. */
  static final String PROPOSED = "The board has not approved it yet";

  private ModelPolicy() {}

  /** Why no change may be made from it today; empty when one may. */
  static Optional<String> whyNot(Model model, LocalDate today) {
    return switch (model.state()) {
      case DRAFT ->
          Optional.of(
              model.stateReason().equals(DRAFT)
                  ? "“%s” has not been put before the board yet".formatted(model.title())
                  : "“%s” is a draft: %s".formatted(model.title(), reason(model)));
      case PROPOSED -> Optional.of("“%s” waits for the board".formatted(model.title()));
      case SUSPENDED ->
          Optional.of("“%s” is suspended: %s".formatted(model.title(), reason(model)));
      case ARCHIVED -> Optional.of("“%s” is archived: %s".formatted(model.title(), reason(model)));
      case ACTIVE ->
          today.isAfter(model.facts().reviewOn())
              ? Optional.of(
                  "“%s” was due for review on %s"
                      .formatted(model.title(), model.facts().reviewOn()))
              : Optional.empty();
    };
  }

  /** Whoever shows it ends the sentence. */
  private static String reason(Model model) {
    String reason = model.stateReason();
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  /** Whether the plan says anything else than the model's; who does a step is free. */
  static boolean departs(Plan plan, Plan model) {
    return !steps(plan).equals(steps(model))
        || !plan.noRollbackBecause().equals(model.noRollbackBecause());
  }

  /** Whether they say the same. Steps get fresh ids at each reading, so it is what they say. */
  static boolean same(Procedure one, Procedure other) {
    return !departs(one.plan(), other.plan())
        && one.plan().resources().equals(other.plan().resources())
        && one.title().equals(other.title())
        && one.reason().equals(other.reason())
        && one.desiredOutcome().equals(other.desiredOutcome())
        && one.category().equals(other.category())
        && one.rating().equals(other.rating())
        && one.terms().equals(other.terms());
  }

  private static List<StepTemplate> steps(Plan plan) {
    return plan.steps().stream().map(StepTemplate::of).toList();
  }

  /** How long a change made from it takes, with time to go back. */
  static Duration length(Plan plan) {
    Duration planned = plan.forward().plus(plan.rollback());
    return planned.compareTo(SHORTEST) < 0 ? SHORTEST : planned;
  }

  /** The level that goes with a total. */
  static Rating rating(int score) {
    return new Rating(score <= HIGHEST_LOW_SCORE ? Rating.Level.LOW : Rating.Level.MEDIUM, score);
  }

  static List<Problem> problems(ModelFacts facts, LocalDate today) {
    Procedure procedure = facts.procedure();
    List<Problem> problems = new ArrayList<>();
    require(problems, procedure.title(), "title", "Say in a line what is done.");
    if (procedure.title().length() > 200) {
      problems.add(new Problem("title", "Keep the title within 200 characters."));
    }
    require(problems, procedure.reason(), "reason", "Say why such a change is needed.");
    require(
        problems,
        procedure.desiredOutcome(),
        "desiredOutcome",
        "Say how one knows that it worked.");
    if (procedure.rating().score() < LOWEST_SCORE || procedure.rating().score() > HIGHEST_SCORE) {
      problems.add(
          new Problem("score", "Only low and medium risk is approved beforehand: 5 to 14."));
    }
    problems.addAll(plan(procedure.plan()));
    problems.addAll(TermsPolicy.problems(procedure.terms()));
    if (facts.reviewOn().isBefore(today)) {
      problems.add(new Problem("reviewOn", "Choose a day that is still to come."));
    }
    return problems;
  }

  private static List<Problem> plan(Plan plan) {
    List<Problem> problems = new ArrayList<>();
    if (!plan.has(Step.Kind.IMPLEMENTATION)) {
      problems.add(new Problem("steps", "Write at least one implementation step."));
    }
    if (!plan.has(Step.Kind.ROLLBACK) && plan.noRollbackBecause().isBlank()) {
      problems.add(
          new Problem("noRollbackBecause", "Write a rollback step, or say why there is none."));
    }
    if (plan.steps().stream().anyMatch(step -> step.text().isBlank())) {
      problems.add(new Problem("steps", "Say what to do in each step."));
    }
    if (plan.steps().stream().anyMatch(step -> step.minutes() < 0 || step.minutes() > 10_080)) {
      problems.add(new Problem("steps", "A step takes between 0 minutes and a week."));
    }
    return problems;
  }

  private static void require(List<Problem> problems, String said, String field, String sentence) {
    if (said.isBlank()) {
      problems.add(new Problem(field, sentence));
    }
  }
}
