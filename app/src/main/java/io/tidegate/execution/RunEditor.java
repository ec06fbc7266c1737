package io.tidegate.execution;

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
class RunEditor implements FormEditor<RunRules> {
  private static final Amount HOLDS =
      new Amount("rehearsalHoldsDays", "A rehearsal of the rollback counts for", "days", 1, 730);

  @Override
  public About<RunRules> about() {
    return new About<>(
        RunRules.SECTION, "Rehearsals", "How long the way back counts as rehearsed.", 60);
  }

  @Override
  public List<Clause> words(RunRules rules) {
    return List.of(
        new Clause(
            HOLDS.name(),
            "A rehearsal of the rollback counts for %s from the day it was done."
                .formatted(Say.count(rules.rehearsalHoldsDays(), "day", "days"))));
  }

  @Override
  public List<Problem> problems(RunRules rules) {
    return new Checks().amount(HOLDS, rules.rehearsalHoldsDays()).problems();
  }

  @Override
  public List<InputGroup> inputs(RunRules rules) {
    return List.of(InputGroup.of("Going back", HOLDS.of(rules.rehearsalHoldsDays())));
  }

  @Override
  public RunRules read(Typed typed) {
    return new RunRules(HOLDS.read(typed));
  }
}
