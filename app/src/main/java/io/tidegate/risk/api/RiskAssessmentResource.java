package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.risk.Answer;
import io.tidegate.risk.Finding;
import io.tidegate.risk.Proposal;
import io.tidegate.risk.Question;
import io.tidegate.risk.RiskLevel;
import io.tidegate.risk.RiskRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The five questions of a change, and what the answers come to. */
@Schema(
    name = "RiskAssessment",
    description = "The five questions with what is proposed and answered, and what they come to")
record RiskAssessmentResource(
    @Schema(description = "Whether somebody has answered; else it is all as proposed")
        boolean assessed,
    RiskLevel level,
    @Schema(description = "5 to 25", example = "8") int total,
    @Schema(description = "The version of the policy whose rules were used") int rules,
    List<QuestionResource> questions,
    @Schema(description = "Every rule that applied") List<RuleResource> fired,
    @Schema(description = "What the plan check found; cautions, which stop nothing")
        List<FindingResource> findings,
    @Schema(description = "Null until somebody answered") @Nullable Instant scoredAt,
    @Nullable UUID scoredBy,
    @Schema(description = "Why the token's person cannot answer now; null when they can")
        @Nullable String whyNot) {
  /** One question. */
  @Schema(name = "RiskQuestion")
  record QuestionResource(
      Question question,
      @Schema(example = "Users affected") String title,
      String words,
      @Schema(description = "What each score means, 1 first") List<String> anchors,
      @Schema(description = "What the facts suggest now, 1 to 5") int proposed,
      @Schema(description = "Why") String because,
      @Schema(description = "The answer that counts; null until somebody answered")
          @Nullable Integer score,
      @Schema(description = "Why it departs from what was proposed; empty when it does not")
          String reason,
      @Schema(description = "The name of who answered; empty when the proposal was taken over")
          String by) {
    static QuestionResource of(Proposal proposal, RiskRules rules, @Nullable Answer answer) {
      Question question = proposal.question();
      return new QuestionResource(
          question,
          question.title(),
          question.words(),
          rules.anchorsOf(question),
          proposal.score(),
          proposal.reason(),
          answer == null ? null : answer.score(),
          answer == null ? "" : answer.overrideReason(),
          answer == null ? "" : answer.by());
    }
  }

  /** A rule that applied. */
  @Schema(name = "RiskRule")
  record RuleResource(
      String sentence,
      RiskLevel level,
      @Schema(description = "Whether the level is this rule's") boolean decisive) {}

  /** Something that the plan check found. */
  @Schema(name = "PlanFinding")
  record FindingResource(
      Finding.Code code,
      @Schema(description = "The steps concerned, by name") List<String> steps,
      String sentence,
      String advice) {}
}
