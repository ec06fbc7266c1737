package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.approval.Approval;
import io.tidegate.approval.OpenCondition;
import io.tidegate.approval.Say;
import io.tidegate.approval.VerbalWord;
import io.tidegate.change.Comment;
import io.tidegate.change.Questions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the approval of a change stands. */
@Schema(
    name = "Approval",
    description = "How the approval of the change stands: its route, its votes, and what is yours")
record ApprovalResource(
    Answer answer,
    @Schema(description = "Whether votes are still taken") boolean open,
    @Schema(description = "The revision to be decided on; a decision names it") int revision,
    @Schema(description = "The row of the policy that gave the route; empty when none did")
        String route,
    @Schema(description = "Why there is no route; null when there is one") @Nullable String problem,
    @Schema(description = "Null when nobody was asked yet") @Nullable Instant askedAt,
    @Schema(description = "In the order of the route") List<StageResource> stages,
    @Schema(description = "Where the token's person may decide now, and whose vote they give")
        List<SeatOfYours> yours,
    @Schema(description = "What was approved under, oldest first")
        List<ConditionResource> conditions,
    @Schema(description = "Spoken authorisations of an emergency, oldest first")
        List<WordResource> words,
    @Schema(description = "What the owner was asked, with the answers, oldest first")
        List<QuestionResource> questions) {
  /** Where an approval stands as a whole. */
  enum Answer {
    NOT_ASKED,
    WAITING,
    /** The route cannot be decided as it stands; somebody must mend it. */
    BROKEN,
    ACCEPTED,
    REFUSED,
    /** It was given or sought for something that has changed since. */
    LAPSED;

    static Answer of(Approval approval) {
      if (approval.open()) {
        return valueOf(approval.verdict().name());
      }
      return switch (String.valueOf(approval.ended())) {
        case "ACCEPTED" -> ACCEPTED;
        case "REFUSED" -> REFUSED;
        default -> LAPSED;
      };
    }
  }

  /** A stage in which the token's person may decide. */
  @Schema(name = "OpenDecision")
  record SeatOfYours(
      @Schema(description = "The id of the stage") UUID stage,
      @Schema(example = "CAB") String name,
      @Schema(description = "Whose vote it is: one's own, or of whom one stands in for") UUID as,
      boolean own,
      @Schema(description = "Whether abstaining would refuse the change") boolean abstentionRefuses,
      @Schema(description = "Whether it is a self-approval, which counts after the cool-off")
          boolean coolsOff) {
    static SeatOfYours of(Say say) {
      return new SeatOfYours(
          say.stage(),
          say.name(),
          say.as().value(),
          say.own(),
          say.abstentionRefuses(),
          say.coolsOff());
    }
  }

  /** What must hold before the start. */
  @Schema(name = "Condition")
  record ConditionResource(
      @Schema(description = "The id of the vote that laid it") UUID vote,
      String words,
      UUID by,
      @Schema(description = "Null while it stops the start") @Nullable Instant metAt,
      @Nullable UUID metBy,
      @Schema(description = "How one knows that it holds") @Nullable String how) {
    static ConditionResource of(OpenCondition condition) {
      return new ConditionResource(
          condition.vote(),
          condition.words(),
          condition.by().value(),
          condition.metAt(),
          condition.metBy() == null ? null : condition.metBy().value(),
          condition.how());
    }
  }

  /** A spoken yes, as somebody else wrote it down. */
  @Schema(name = "SpokenWord")
  record WordResource(
      @Schema(description = "The id of the vote that it counts as") UUID vote,
      UUID authoriser,
      UUID recordedBy,
      @Schema(example = "telephone") String channel,
      Instant saidAt,
      @Schema(description = "By when the authoriser should confirm it") Instant confirmBy,
      VerbalWord.Standing standing,
      @Nullable Instant answeredAt,
      @Schema(description = "What is wrong with it, when it was denied") String answer) {
    static WordResource of(VerbalWord word) {
      return new WordResource(
          word.vote(),
          word.authoriser().value(),
          word.recordedBy().value(),
          word.channel(),
          word.saidAt(),
          word.confirmBy(),
          word.standing(),
          word.answeredAt(),
          word.answerWords());
    }
  }

  /** A question to the owner. */
  @Schema(name = "Question")
  record QuestionResource(
      UUID id,
      UUID by,
      Instant at,
      @Schema(description = "In Markdown") String text,
      List<AnswerResource> answers) {
    static QuestionResource of(Questions.Talk talk) {
      Comment question = talk.question();
      return new QuestionResource(
          question.id(),
          question.by().value(),
          question.at(),
          question.text(),
          talk.answers().stream()
              .map(answer ->
                  new AnswerResource(answer.id(), answer.by().value(), answer.at(), answer.text()))
              .toList());
    }
  }

  /** What was answered. */
  @Schema(name = "Answer")
  record AnswerResource(
      UUID id, UUID by, Instant at, @Schema(description = "In Markdown") String text) {}
}
