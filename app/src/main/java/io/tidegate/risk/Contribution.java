package io.tidegate.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one answer adds to the total of 5 to 25.
 *
 * @param points the score by its weight, to two decimals; the score itself when all weights are
 *     equal
 */
public record Contribution(Question question, int score, int weight, BigDecimal points) {
  static Contribution of(Answer answer, RiskRules rules) {
    int weight = rules.weightOf(answer.question());
    BigDecimal points =
        BigDecimal.valueOf(5L * answer.score() * weight)
            .divide(BigDecimal.valueOf(rules.weightOfAll()), 2, RoundingMode.HALF_UP);
    return new Contribution(answer.question(), answer.score(), weight, points);
  }
}
