package io.tidegate.risk;

import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for each question, before it is judged.
 *
 * @param scores 1 to 5; a question without one was not answered
 * @param reasons why a score departs from its proposal; may hold blanks and questions that do not
 */
public record Given(Map<Question, Integer> scores, Map<Question, String> reasons) {
  public Given {
    scores = Map.copyOf(scores);
    reasons = Map.copyOf(reasons);
  }

  /** The chosen score; null when the question is not answered. */
  public @Nullable Integer score(Question question) {
    return scores.get(question);
  }

  /** The reason as typed; empty when there is none. */
  public String reason(Question question) {
    return reasons.getOrDefault(question, "");
  }

  /** The field of the form that holds the reason for a question. */
  public static String reasonField(Question question) {
    return question.slug() + "-reason";
  }

  /** Everything that keeps these from being five answers, at the field concerned. */
  List<Problem> problems(List<Proposal> proposals) {
    List<Problem> problems = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Question question = proposal.question();
      Integer score = scores.get(question);
      if (score == null || score < 1 || score > 5) {
        problems.add(
            new Problem(
                question.slug(),
                "Choose a score from 1 to 5 for “%s”.".formatted(question.title())));
      } else if (score != proposal.score() && reason(question).isBlank()) {
        problems.add(new Problem(reasonField(question), whyMissing(proposal, score)));
      }
    }
    return problems;
  }

  private static String whyMissing(Proposal proposal, int score) {
    return "Say why “%s” is a %d and not the proposed %d."
        .formatted(proposal.question().title(), score, proposal.score());
  }

  /** The five answers; only once there are no problems. */
  Questionnaire answers(List<Proposal> proposals, String by) {
    return new Questionnaire(
        proposals.stream()
            .map(proposal ->
                Answer.overridden(
                    proposal,
                    scores.getOrDefault(proposal.question(), proposal.score()),
                    reason(proposal.question()),
                    by))
            .toList());
  }

  /** What the answers would come to while somebody is still choosing: gaps as proposed. */
  Questionnaire soFar(List<Proposal> proposals) {
    return new Questionnaire(
        proposals.stream()
            .map(proposal -> Answer.overridden(proposal, chosen(proposal), "not yet said", ""))
            .toList());
  }

  private int chosen(Proposal proposal) {
    int score = scores.getOrDefault(proposal.question(), proposal.score());
    return Math.clamp(score, 1, 5);
  }
}
