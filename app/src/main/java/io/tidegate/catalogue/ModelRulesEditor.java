package io.tidegate.catalogue;

import io.tidegate.policy.About;
import io.tidegate.policy.Clause;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.Input;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Option;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ModelRulesEditor implements FormEditor<ModelRules> {
  private static final String BOARD = "boardApproves";

  @Override
  public About<ModelRules> about() {
    return new About<>(
        ModelRules.SECTION,
        "New models",
        "Whether the CAB approves a model, and each new version of it, before changes are made"
            + " from it.",
        51);
  }

  @Override
  public List<Clause> words(ModelRules rules) {
    return List.of(
        new Clause(
            BOARD,
            rules.boardApproves()
                ? "A new model or version is used once a member of the CAB approved it, who neither"
                    + " owns nor wrote it."
                : "A new model or version is used as soon as a change manager has written it."));
  }

  @Override
  public List<InputGroup> inputs(ModelRules rules) {
    return List.of(
        InputGroup.of(
            "Who approves",
            new Input.Choice(
                BOARD,
                "A new model or version is used",
                List.of(
                    Option.of(
                        "true",
                        "Once the CAB approved it",
                        "By a member who neither owns nor wrote it; where there is nobody else, at"
                            + " once, and its record says so."),
                    Option.of("false", "At once", "Whoever keeps the catalogue answers for it.")),
                Boolean.toString(rules.boardApproves()))));
  }

  @Override
  public ModelRules read(Typed typed) {
    return new ModelRules(typed.yes(BOARD));
  }
}
