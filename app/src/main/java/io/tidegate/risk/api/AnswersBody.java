package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.kernel.Invalid;
import io.tidegate.risk.Given;
import io.tidegate.risk.Proposal;
import io.tidegate.risk.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers to the five questions. */
@Schema(
    name = "RiskAnswersBody",
    example =
        """
        {"acceptProposals": true, "answers": [{"question": "rollback", "score": 3, "reason": "The vendor is slow on Saturdays."}]}
        """)
record AnswersBody(
    @Schema(description = "Takes what is proposed for every question that is not answered here")
        @Nullable Boolean acceptProposals,
    @Nullable List<AnswerBody> answers) {
  /** One answer. */
  @Schema(name = "RiskAnswerBody")
  record AnswerBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Question question,
      @Schema(minimum = "1", maximum = "5", requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Integer score,
      @Schema(description = "Why another score than the proposed one") @Nullable String reason) {}

  /** The answers as the door takes them. Throws {@link Invalid} with all that cannot be. */
  Given given(List<Proposal> proposals) {
    Map<Question, Integer> scores = new EnumMap<>(Question.class);
    Map<Question, String> reasons = new EnumMap<>(Question.class);
    if (Boolean.TRUE.equals(acceptProposals)) {
      proposals.forEach(proposal -> scores.put(proposal.question(), proposal.score()));
    }
    Fields fields = new Fields();
    List<AnswerBody> said = answers == null ? List.of() : answers;
    for (int at = 0; at < said.size(); at++) {
      String field = "answers[" + at + "].";
      Question question =
          fields.needed(field + "question", said.get(at).question(), "Say which question.");
      Integer score = fields.number(field + "score", said.get(at).score(), 1, 5);
      String reason = fields.text(field + "reason", said.get(at).reason());
      if (question != null && reasons.put(question, reason) != null) {
        fields.problem(field + "question", "Answer each question once.");
      }
      if (question != null && score != null) {
        scores.put(question, score);
      }
    }
    fields.check();
    return new Given(scores, reasons);
  }
}
