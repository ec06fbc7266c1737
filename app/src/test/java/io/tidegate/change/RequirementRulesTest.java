package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.Clause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementRulesTest {
  private final RequirementEditor editor = new RequirementEditor();

  @ParameterizedTest
  @CsvSource({
    "ALWAYS, , true", "ALWAYS, LOW, true", "MEDIUM, , false", "MEDIUM, LOW, false",
    "MEDIUM, MEDIUM, true", "HIGH, MEDIUM, false", "HIGH, HIGH, true", "HIGH, CRITICAL, true",
    "CRITICAL, HIGH, false", "CRITICAL, CRITICAL, true"
  })
  void whatIsAskedFromARiskOnReachesWhatHasIt(FromRisk from, Rating.Level level, boolean reached) {
    assertThat(from.reaches(level == null ? null : new Rating(level, 10))).isEqualTo(reached);
  }

  @Test
  void noPolicyDoesWithoutAWayBackAndATestOfHighRisk() {
    RequirementRules rules =
        PresetRequirements.itil()
            .sparing(Requirement.ROLLBACK_PLAN, ChangeType.EMERGENCY)
            .asking(Requirement.TEST_PLAN, ChangeType.NORMAL, FromRisk.CRITICAL)
            .asking(Requirement.TESTS, ChangeType.NORMAL, FromRisk.HIGH)
            .sparing(Requirement.CONFIRMATION, ChangeType.NORMAL);
    assertThat(editor.problems(rules))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("asked.ROLLBACK_PLAN.EMERGENCY", "asked.TEST_PLAN.NORMAL");
  }

  @Test
  void whatMeansNothingForATypeIsRefusedAndAStandardChangeHasNoRisk() {
    RequirementRules rules =
        PresetRequirements.itil()
            .asking(Requirement.ROLLBACK_PLAN, ChangeType.STANDARD, FromRisk.ALWAYS)
            .asking(Requirement.STATE_BEFORE, ChangeType.STANDARD, FromRisk.HIGH);
    assertThat(editor.problems(rules))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("asked.ROLLBACK_PLAN.STANDARD", "asked.STATE_BEFORE.STANDARD");
  }

  @Test
  void theRulesReadAsSentencesThatSayWhenAndOfWhom() {
    assertThat(editor.words(PresetRequirements.itil()))
        .extracting(Clause::sentence)
        .contains(
            "Rollback plan: asked of every normal change before approval is asked for and of every"
                + " emergency change before it closes.",
            "Proven way back: asked of normal changes of high risk or more before approval is asked"
                + " for.",
            "Validator: not asked.");
  }

  @Test
  void whatApproversNeedNotKnowMayWaitUntilWorkBeginsAndNothingElseMay() {
    for (Requirement one : Requirement.values()) {
      RequirementRules rules = PresetRequirements.itil().at(Requirement.Moment.START, one);
      boolean may =
          switch (one) {
            case IMPACT, IMPLEMENTERS, VALIDATOR, DUTIES_APART, RECIPIENTS, STATE_BEFORE -> true;
            default -> false;
          };
      assertThat(editor.problems(rules))
          .as("%s", one)
          .extracting(Problem::field)
          .isEqualTo(may ? List.of() : List.of("later." + one));
    }
    assertThat(
            editor.words(
                PresetRequirements.regulated().at(Requirement.Moment.START, Requirement.VALIDATOR)))
        .extracting(Clause::sentence)
        .contains(
            "Validator: asked of every normal change before it starts and of every emergency change"
                + " before it closes.");
  }

  /** Whatever is chosen of what the form offers may be published; nothing else may. */
  @Test
  void theFormOffersWhatMayBePublishedAndNothingElse() {
    Random random = new Random(184);
    for (int round = 0; round < 500; round++) {
      RequirementRules rules = anything(random);
      assertThat(editor.problems(rules).isEmpty())
          .as("%s", rules)
          .isEqualTo(
              Stream.of(Requirement.values())
                  .allMatch(one ->
                      Stream.of(ChangeType.values()).allMatch(type -> may(one, type, rules))));
    }
  }

  /** The design's words, a second time. */
  private static boolean may(Requirement one, ChangeType type, RequirementRules rules) {
    int from = rules.from(one, type).map(FromRisk::ordinal).orElse(9);
    boolean papers =
        switch (one) {
          case TEST_PLAN, ROLLBACK_PLAN, PROVEN_WAY_BACK, SAFEGUARDS, BACKUP, TESTS -> true;
          default -> false;
        };
    return switch (type) {
      case STANDARD ->
          switch (one) {
            case TEST_PLAN, ROLLBACK_PLAN, PROVEN_WAY_BACK, CONFIRMATION -> from == 9;
            default -> from == 9 || from == 0;
          };
      case NORMAL -> !papers || from <= 2;
      case EMERGENCY ->
          switch (one) {
            case PROVEN_WAY_BACK, CONFIRMATION -> from == 9;
            default -> !papers || from <= 2;
          };
    };
  }

  private static RequirementRules anything(Random random) {
    Map<Requirement, Map<ChangeType, FromRisk>> asked = new EnumMap<>(Requirement.class);
    asked.putAll(PresetRequirements.itil().asked());
    RequirementRules rules = new RequirementRules(asked);
    for (int edit = random.nextInt(4); edit > 0; edit--) {
      Requirement one = Requirement.values()[random.nextInt(Requirement.values().length)];
      ChangeType type = ChangeType.values()[random.nextInt(3)];
      int from = random.nextInt(5);
      rules =
          from == 4 ? rules.sparing(one, type) : rules.asking(one, type, FromRisk.values()[from]);
    }
    return rules;
  }
}
