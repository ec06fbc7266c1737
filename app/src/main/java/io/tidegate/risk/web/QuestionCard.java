package io.tidegate.risk.web;

import io.tidegate.risk.Answer;
import io.tidegate.risk.Given;
import io.tidegate.risk.Proposal;
import io.tidegate.risk.Question;
import io.tidegate.risk.RiskRules;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question of the form: five anchors as cards, the proposal preselected, and a place for the
 * reason of another answer.
 *
 * @param problem what is wrong with the choice; null when nothing is
 */
public record QuestionCard(
    Question question,
    List<Choice> choices,
    Proposal proposal,
    Field reason,
    @Nullable String problem)
    implements View {
  /** One anchor. */
  public record Choice(int score, String anchor, boolean chosen, boolean proposed) {}

  /** The card as somebody typed it. */
  static QuestionCard typed(Proposal proposal, RiskRules rules, Given given, Problems problems) {
    Question question = proposal.question();
    Integer score = given.score(question);
    return of(proposal, rules, score == null ? 0 : score, given.reason(question), problems);
  }

  /** The card as it stands: the answer on record, else the proposal. */
  static QuestionCard standing(Proposal proposal, RiskRules rules, Answer answer) {
    return of(proposal, rules, answer.score(), answer.overrideReason(), Problems.none());
  }

  private static QuestionCard of(
      Proposal proposal, RiskRules rules, int chosen, String typed, Problems problems) {
    Question question = proposal.question();
    Field reason =
        Field.of(Given.reasonField(question), "Why another answer than the proposed one?")
            .value(typed)
            .needed()
            .problems(problems);
    return new QuestionCard(
        question,
        choices(rules.anchorsOf(question), chosen, proposal.score()),
        proposal,
        reason,
        problems.at(question.slug()));
  }

  private static List<Choice> choices(List<String> anchors, int chosen, int proposed) {
    return IntStream.rangeClosed(1, anchors.size())
        .mapToObj(
            score -> new Choice(score, anchors.get(score - 1), score == chosen, score == proposed))
        .toList();
  }
}
