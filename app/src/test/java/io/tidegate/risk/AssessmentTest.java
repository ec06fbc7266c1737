package io.tidegate.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.risk.RiskFacts.Rollback;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
  static final RiskFacts NOTHING =
      new RiskFacts(List.of(), List.of(), 0, 0, "", new Rollback(false, 0, 0, false, ""), null);

  @Test
  void theTotalOfAnyFiveAnswersIsTheirSumAndStaysWithinFiveAndTwentyFive() {
    everySet()
        .forEach(scores ->
            assertThat(assess(RiskRules.defaults(), scores).total())
                .isBetween(5, 25)
                .isEqualTo(Arrays.stream(scores).sum()));
  }

  @Test
  void raisingAnAnswerNeverLowersTheLevel() {
    everySet().forEach(scores -> raisingNeverLowers(RiskRules.defaults(), scores));
  }

  @Test
  void raisingAnAnswerNeverLowersTheLevelWhateverTheWeights() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      RiskRules rules = weighted(random);
      everySet()
          .filter(_ -> random.nextInt(20) == 0)
          .forEach(scores -> {
            assertThat(assess(rules, scores).total()).as("seed %d", seed).isBetween(5, 25);
            raisingNeverLowers(rules, scores);
          });
    }
  }

  @Test
  void aFiveOnSystemsOrSecurityIsAtLeastHigh() {
    everySet()
        .filter(scores -> scores[1] == 5 || scores[2] == 5)
        .forEach(scores ->
            assertThat(assess(RiskRules.defaults(), scores).level().atLeast(RiskLevel.HIGH))
                .isTrue());
  }

  @Test
  void withoutAFloorTheTotalAloneDecides() {
    everySet()
        .filter(scores -> scores[1] < 5 && scores[2] < 5)
        .forEach(scores -> {
          Assessment assessment = assess(RiskRules.defaults(), scores);
          assertThat(assessment.level())
              .isEqualTo(RiskRules.defaults().levelOf(assessment.total()));
          assertThat(assessment.fired()).hasSize(1);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "5, LOW",
    "9, LOW",
    "10, MEDIUM",
    "14, MEDIUM",
    "15, HIGH",
    "19, HIGH",
    "20, CRITICAL",
    "25, CRITICAL"
  })
  void thresholdsAreExact(int total, RiskLevel level) {
    assertThat(RiskRules.defaults().levelOf(total)).isEqualTo(level);
  }

  @Test
  void theHighestRuleWinsAndAllThatFiredAreListed() {
    Assessment assessment = assess(RiskRules.defaults(), 1, 5, 5, 1, 1);
    assertThat(assessment.level()).isEqualTo(RiskLevel.HIGH);
    assertThat(assessment.fired())
        .containsExactly(
            new FiredRule("Total 13: 10 to 14 is medium", RiskLevel.MEDIUM, false),
            new FiredRule("Systems involved scored 5: at least high", RiskLevel.HIGH, true),
            new FiredRule("Security implications scored 5: at least high", RiskLevel.HIGH, true));
  }

  @Test
  void theReceiptCanBeWorkedOutAgainFromItselfAlone() {
    Assessment receipt = assess(RiskRules.defaults(), 4, 4, 4, 2, 3);
    assertThat(Assessment.of(receipt.rules(), receipt.facts(), receipt.questionnaire()))
        .isEqualTo(receipt);
    assertThat(receipt.contributions())
        .extracting(contribution -> contribution.points().intValueExact())
        .containsExactly(4, 4, 4, 2, 3);
  }

  @Test
  void aHeavierQuestionMovesTheTotalMore() {
    RiskRules rules =
        withWeights(
            Map.of(
                Question.USERS,
                1,
                Question.SYSTEMS,
                3,
                Question.SECURITY,
                3,
                Question.ROLLBACK,
                2,
                Question.TIMING,
                1));
    assertThat(assess(rules, 1, 5, 1, 1, 1).total()).isEqualTo(11);
    assertThat(assess(rules, 5, 1, 1, 1, 1).total()).isEqualTo(7);
  }

  @Test
  void whatMovedNamesTheAnswerTheTotalAndTheLevelWithTheReason() {
    Assessment before = assess(RiskRules.defaults(), 4, 4, 2, 2, 2);
    Assessment after = assess(RiskRules.defaults(), 4, 4, 2, 2, 4);
    assertThat(Assessment.whatMoved(before, after))
        .containsExactly(
            new Movement("Timing", "2", "4", "because 4"),
            new Movement("Total", "14", "16", ""),
            new Movement("Level", "medium", "high", ""));
    assertThat(Assessment.whatMoved(before, before)).isEmpty();
  }

  @Test
  void anAnswerThatDepartsFromItsProposalNeedsAReason() {
    assertThatThrownBy(
            () -> new Answer(Question.ROLLBACK, 2, 3, "as rehearsed", " ", "Tomasz Wilk"))
        .hasMessageContaining("unexplained");
    assertThat(Answer.overridden(proposal(3), 2, " same cables, same people ", "Tomasz Wilk"))
        .isEqualTo(
            new Answer(
                Question.ROLLBACK, 2, 3, "because 3", "same cables, same people", "Tomasz Wilk"));
  }

  @Test
  void anAnswerFollowsItsProposalWhenTheFactsChange() {
    assertThat(Answer.confirmed(proposal(3), "Ann").after(proposal(5)).score()).isEqualTo(5);
    assertThat(Answer.confirmed(proposal(3), "Ann").after(proposal(1)).score()).isEqualTo(1);
    assertThat(Answer.confirmed(proposal(3), "Ann").after(proposal(3)).by()).isEqualTo("Ann");
  }

  @Test
  void aLowerAnswerLapsesWhenItsProposalMovesUpAndAHigherOneStays() {
    Answer lowered = Answer.overridden(proposal(3), 2, "rehearsed twice", "Tomasz");
    assertThat(lowered.after(proposal(3)).score()).isEqualTo(2);
    assertThat(lowered.after(proposal(4))).isEqualTo(Answer.confirmed(proposal(4), ""));
    Answer raised = Answer.overridden(proposal(3), 5, "the vendor is unsure", "Tomasz");
    assertThat(raised.after(proposal(4)).score()).isEqualTo(5);
    assertThat(raised.after(proposal(1)).overrideReason()).isEqualTo("the vendor is unsure");
  }

  @Test
  void everyQuestionHasFiveAnchors() {
    assertThat(Question.values())
        .allSatisfy(question -> assertThat(question.anchors()).hasSize(5).doesNotHaveDuplicates());
  }

  private static Proposal proposal(int score) {
    return new Proposal(Question.ROLLBACK, score, "because " + score);
  }

  private static void raisingNeverLowers(RiskRules rules, int[] scores) {
    RiskLevel level = assess(rules, scores).level();
    IntStream.range(0, 5)
        .filter(question -> scores[question] < 5)
        .forEach(question -> {
          int[] raised = scores.clone();
          raised[question]++;
          assertThat(assess(rules, raised).level().atLeast(level)).isTrue();
        });
  }

  static Assessment assess(RiskRules rules, int... scores) {
    List<Answer> answers =
        Arrays.stream(Question.values())
            .map(question ->
                new Answer(
                    question,
                    scores[question.ordinal()],
                    scores[question.ordinal()],
                    "because " + scores[question.ordinal()],
                    "",
                    "Ann"))
            .toList();
    return Assessment.of(rules, NOTHING, new Questionnaire(answers));
  }

  private static Stream<int[]> everySet() {
    return IntStream.range(0, 3125)
        .mapToObj(number ->
            new int[] {
              number % 5 + 1,
              number / 5 % 5 + 1,
              number / 25 % 5 + 1,
              number / 125 % 5 + 1,
              number / 625 % 5 + 1
            });
  }

  private static RiskRules weighted(Random random) {
    Map<Question, Integer> weights = new java.util.EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      weights.put(question, 1 + random.nextInt(9));
    }
    return withWeights(weights);
  }

  private static RiskRules withWeights(Map<Question, Integer> weights) {
    RiskRules rules = RiskRules.defaults();
    return new RiskRules(
        2, weights, rules.lowUpTo(), rules.mediumUpTo(), rules.highUpTo(), rules.floors());
  }
}
