package io.tidegate.risk;

import java.util.Arrays;
import java.util.List;

/** The five questions, all answered, in their order. */
public record Questionnaire(List<Answer> answers) {
  public Questionnaire {
    List<Question> answered = answers.stream().map(Answer::question).toList();
    if (!answered.equals(Arrays.asList(Question.values()))) {
      throw new IllegalArgumentException("Each question is answered once, in order: " + answered);
    }
    answers = List.copyOf(answers);
  }

  /** Takes every proposal as it is. */
  public static Questionnaire confirming(List<Proposal> proposals, String by) {
    return new Questionnaire(
        proposals.stream().map(proposal -> Answer.confirmed(proposal, by)).toList());
  }

  /** The answer to one question. */
  public Answer to(Question question) {
    return answers.stream()
        .filter(answer -> answer.question() == question)
        .findFirst()
        .orElseThrow();
  }

  /** What stands once the facts have changed and these are the new proposals, all five in order. */
  public Questionnaire after(List<Proposal> proposals) {
    return new Questionnaire(
        proposals.stream().map(proposal -> to(proposal.question()).after(proposal)).toList());
  }
}
