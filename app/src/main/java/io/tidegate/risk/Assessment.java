package io.tidegate.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The receipt of one scoring: every input, the rules as they were, what each answer added, and
 * every rule that fired. It can be worked out again from itself alone.
 */
public record Assessment(
    RiskRules rules,
    RiskFacts facts,
    Questionnaire questionnaire,
    List<Contribution> contributions,
    int total,
    RiskLevel level,
    List<FiredRule> fired) {
  public Assessment {
    contributions = List.copyOf(contributions);
    fired = List.copyOf(fired);
  }

  /** Scores the answers: the highest rule wins, and all that fired are listed. */
  public static Assessment of(RiskRules rules, RiskFacts facts, Questionnaire questionnaire) {
    int total = total(rules, questionnaire);
    List<FiredRule> fired = fired(rules, questionnaire, total);
    return new Assessment(
        rules,
        facts,
        questionnaire,
        questionnaire.answers().stream().map(answer -> Contribution.of(answer, rules)).toList(),
        total,
        highest(fired),
        fired);
  }

  /** The level alone. */
  static RiskLevel level(RiskRules rules, Questionnaire questionnaire) {
    return highest(fired(rules, questionnaire, total(rules, questionnaire)));
  }

  /** The same answers carried over to changed facts, as {@link Questionnaire#after} says. */
  public Assessment after(RiskRules rules, RiskFacts facts) {
    return of(rules, facts, questionnaire.after(ProposalPolicy.propose(facts)));
  }

  /** What differs from one assessment to the next; empty when nothing that counts moved. */
  public static List<Movement> whatMoved(Assessment before, Assessment after) {
    List<Movement> moved = new ArrayList<>();
    for (Question question : Question.values()) {
      answerMoved(before.questionnaire.to(question), after.questionnaire.to(question), moved);
    }
    moved("Total", before.total, after.total, "", moved);
    moved("Level", before.level.title(), after.level.title(), "", moved);
    moved("Rules", before.rules.version(), after.rules.version(), "", moved);
    return List.copyOf(moved);
  }

  private static void answerMoved(Answer before, Answer after, List<Movement> moved) {
    String title = after.question().title();
    moved(title, before.score(), after.score(), after.reason(), moved);
    if (after.departs()) {
      moved(
          title + ", proposed",
          before.proposed(),
          after.proposed(),
          after.proposedBecause(),
          moved);
    }
  }

  private static void moved(
      String what, Object before, Object after, String because, List<Movement> moved) {
    if (!before.equals(after)) {
      moved.add(new Movement(what, before.toString(), after.toString(), because));
    }
  }

  /** Rounded half up from whole numbers, so that no answer raised can ever lower it. */
  private static int total(RiskRules rules, Questionnaire questionnaire) {
    int weighted =
        questionnaire.answers().stream()
            .mapToInt(answer -> answer.score() * rules.weightOf(answer.question()))
            .sum();
    int all = rules.weightOfAll();
    return (10 * weighted + all) / (2 * all);
  }

  private static List<FiredRule> fired(RiskRules rules, Questionnaire questionnaire, int total) {
    RiskLevel byTotal = rules.levelOf(total);
    FiredRule threshold =
        new FiredRule(
            "Total %d: %s is %s".formatted(total, rules.span(byTotal), byTotal.title()),
            byTotal,
            false);
    Stream<FiredRule> floors =
        rules.floors().stream()
            .filter(floor -> floor.holdsFor(questionnaire))
            .map(floor -> new FiredRule(floor.sentence(questionnaire), floor.atLeast(), false));
    List<FiredRule> fired = Stream.concat(Stream.of(threshold), floors).toList();
    RiskLevel level = highest(fired);
    return fired.stream()
        .map(rule -> new FiredRule(rule.sentence(), rule.level(), rule.level() == level))
        .toList();
  }

  private static RiskLevel highest(List<FiredRule> fired) {
    return fired.stream().map(FiredRule::level).max(Comparator.naturalOrder()).orElseThrow();
  }
}
