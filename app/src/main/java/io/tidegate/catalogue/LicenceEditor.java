package io.tidegate.catalogue;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.About;
import io.tidegate.policy.Amount;
import io.tidegate.policy.Checks;
import io.tidegate.policy.Clause;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.Say;
import io.tidegate.policy.Typed;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LicenceEditor implements FormEditor<LicenceRules> {
  private static final Amount RECENT =
      new Amount("recent", "Changes that count, the latest", "changes", 5, 200);
  private static final Amount FEWEST =
      new Amount("fewestBad", "A model loses its licence from", "that went wrong", 1, 20);
  private static final Amount MOST =
      new Amount("mostBadPercent", "and once more than", "% of them did", 0, 100);
  private static final Amount REVIEW =
      new Amount("reviewMonths", "A review holds for", "months", 1, 36);
  private static final Amount WARN =
      new Amount("warnDays", "Its owner is told before it runs out by", "days", 0, 90);

  @Override
  public About<LicenceRules> about() {
    return new About<>(
        LicenceRules.SECTION,
        "Models",
        "What a model of a standard change must keep up to stay approved beforehand.",
        50);
  }

  @Override
  public List<Clause> words(LicenceRules rules) {
    return List.of(
        new Clause(
            "failures",
            "A model suspends itself when at least %d of its latest %s went wrong and that is more than %d %%."
                .formatted(
                    rules.fewestBad(),
                    Say.count(rules.recent(), "change", "changes"),
                    rules.mostBadPercent())),
        new Clause(
            REVIEW.name(),
            "A review of a model holds for %s unless the board says otherwise."
                .formatted(Say.count(rules.reviewMonths(), "month", "months"))),
        new Clause(
            WARN.name(),
            "A model's owner is told %s before its review runs out."
                .formatted(Say.count(rules.warnDays(), "day", "days"))));
  }

  @Override
  public List<Problem> problems(LicenceRules rules) {
    return new Checks()
        .amount(RECENT, rules.recent())
        .amount(FEWEST, rules.fewestBad())
        .amount(MOST, rules.mostBadPercent())
        .amount(REVIEW, rules.reviewMonths())
        .amount(WARN, rules.warnDays())
        .that(
            rules.fewestBad() <= rules.recent(),
            FEWEST.name(),
            "More cannot go wrong than there are changes that count.")
        .problems();
  }

  @Override
  public List<InputGroup> inputs(LicenceRules rules) {
    return List.of(
        InputGroup.of(
            "When changes go wrong",
            RECENT.of(rules.recent()),
            FEWEST.of(rules.fewestBad()),
            MOST.of(rules.mostBadPercent())),
        InputGroup.of("Review", REVIEW.of(rules.reviewMonths()), WARN.of(rules.warnDays())));
  }

  @Override
  public LicenceRules read(Typed typed) {
    return new LicenceRules(
        RECENT.read(typed),
        FEWEST.read(typed),
        MOST.read(typed),
        REVIEW.read(typed),
        WARN.read(typed));
  }
}
