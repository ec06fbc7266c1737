package io.tidegate;

import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.Procedure;
import io.tidegate.change.Edit;
import io.tidegate.change.EmergencyBrief;
import io.tidegate.change.Outcome;
import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Rating;
import io.tidegate.change.Result;
import io.tidegate.change.Safeguards;
import io.tidegate.change.Scope;
import io.tidegate.change.Step;
import io.tidegate.kernel.Window;
import io.tidegate.reference.Command;
import io.tidegate.reference.Person;
import io.tidegate.reference.RiskAnswers;
import io.tidegate.reference.TimeWindow;
import io.tidegate.risk.Assessment;
import io.tidegate.risk.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the model only says is there, in words that the product takes. */
record Writings(Cast cast, Instant zero) {
  static final String TITLE = "Replace the switch";

  Edit of(Command.Edit edit) {
    return switch (edit) {
      case Command.Describe(_, boolean complete) -> new Edit.Describe(purpose(complete), false);
      case Command.ChooseScope(_, io.tidegate.reference.Scope scope) ->
          new Edit.ChooseScope(scope(scope));
      case Command.WritePlan(_, io.tidegate.reference.Plan plan) -> plan(plan);
      case Command.ChooseWindow(_, TimeWindow window) -> new Edit.ChooseWindow(window(window));
      case Command.WriteSafeguards safeguards ->
          new Edit.StateSafeguards(safeguards(safeguards.holds()));
      case Command.FillEmergencyFacts(_, boolean complete) ->
          new Edit.BriefEmergency(brief(complete));
      case Command.RecordActuals(_, io.tidegate.reference.Outcome outcome) ->
          new Edit.TellResult(result(Outcome.valueOf(outcome.name())));
      default -> throw new IllegalArgumentException("Nobody writes this yet: " + edit);
    };
  }

  private static Purpose purpose(boolean complete) {
    return complete
        ? new Purpose(TITLE, "It fails", "All ports up", "network", Priority.MEDIUM)
        : Purpose.titled(TITLE);
  }

  private Scope scope(io.tidegate.reference.Scope scope) {
    return new Scope(
        scope.affected().stream().map(cast::item).collect(Collectors.toSet()), scope.noneBecause());
  }

  Edit.WritePlan plan(io.tidegate.reference.Plan plan) {
    List<Step> steps = new ArrayList<>();
    if (plan.implementation()) {
      steps.add(Step.of(Step.Kind.IMPLEMENTATION, "Swap SW-01 for SW-02", "Links are up", 30));
    }
    if (plan.test()) {
      steps.add(Step.of(Step.Kind.TEST, "Ping the tills", "All nine answer", 10));
    }
    if (plan.rollback()) {
      steps.add(Step.of(Step.Kind.ROLLBACK, "Put SW-01 back in place", "Links are up", 20));
    }
    String never = plan.irreversible() ? "The old one is scrapped" : "";
    return new Edit.WritePlan(new Plan(steps, never, null, "", null));
  }

  /** A model with the plan that standard changes are born with. */
  ModelFacts model() {
    Plan plan = plan(io.tidegate.reference.Plan.OF_THE_MODEL).plan();
    Rating rating = new Rating(Rating.Level.LOW, 7);
    return new ModelFacts(
        new Procedure(TITLE, "It fails", "All ports up", "network", plan, rating),
        Set.of(),
        cast.id(Person.CHANGE_MANAGER),
        LocalDate.ofInstant(zero, ZoneOffset.UTC).plusYears(1));
  }

  private Window window(TimeWindow window) {
    return new Window(at(window.start()), at(window.end()));
  }

  private Instant at(int minute) {
    return zero.plus(Duration.ofMinutes(minute));
  }

  /** A restore point there always is; the model's rule for it is not compared. */
  Safeguards safeguards(boolean stated) {
    String impact = stated ? "None" : "";
    return new Safeguards(impact, impact, impact, false, zero);
  }

  private static EmergencyBrief brief(boolean complete) {
    return complete
        ? new EmergencyBrief(
            "service-down", "Shop closed", "INC-7", "No tills", "Swap it", "Swap back", 30)
        : EmergencyBrief.UNSAID;
  }

  private Result result(Outcome outcome) {
    return new Result(
        outcome, "As it went", zero.minusSeconds(60), zero, "Those on call", null, null);
  }

  static Map<Question, Integer> scores(RiskAnswers answers) {
    Map<Question, Integer> scores =
        Map.of(
            Question.USERS, answers.users(),
            Question.SYSTEMS, answers.systems(),
            Question.SECURITY, answers.security(),
            Question.ROLLBACK, answers.rollback(),
            Question.TIMING, answers.timing());
    return scores;
  }

  static RiskAnswers answers(Assessment assessment) {
    return new RiskAnswers(
        score(assessment, Question.USERS),
        score(assessment, Question.SYSTEMS),
        score(assessment, Question.SECURITY),
        score(assessment, Question.ROLLBACK),
        score(assessment, Question.TIMING));
  }

  private static int score(Assessment assessment, Question question) {
    return assessment.questionnaire().to(question).score();
  }
}
