package io.tidegate.review;

import io.tidegate.policy.About;
import io.tidegate.policy.Clause;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.Input;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.Say;
import io.tidegate.policy.Typed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PirEditor implements FormEditor<PirRules> {
  private static final String ALSO = "also";

  @Override
  public About<PirRules> about() {
    return new About<>(
        PirRules.SECTION,
        "Reviews afterwards",
        "After which changes a post-implementation review is due before they are closed.",
        70);
  }

  @Override
  public List<Clause> words(PirRules rules) {
    List<Clause> words = new ArrayList<>();
    words.add(
        new Clause(
            "always",
            "A change that failed, was rolled back, was an emergency or broke into a blackout is"
                + " always reviewed before it is closed."));
    for (PirRules.Cause cause : PirRules.Cause.values()) {
      if (rules.also().contains(cause)) {
        words.add(new Clause(cause.name(), "Also reviewed: %s.".formatted(said(cause))));
      }
    }
    return words;
  }

  private static String said(PirRules.Cause cause) {
    return Character.toLowerCase(cause.title().charAt(0)) + cause.title().substring(1);
  }

  @Override
  public List<InputGroup> inputs(PirRules rules) {
    return List.of(
        InputGroup.of(
            "What is reviewed",
            new Input.Ticks(
                ALSO,
                "Reviewed before it is closed",
                "Changes that failed, were rolled back, were emergencies or broke into a blackout"
                    + " always are.",
                Say.options(PirRules.Cause.values(), PirRules.Cause::title),
                Say.names(rules.also()))));
  }

  @Override
  public PirRules read(Typed typed) {
    return new PirRules(typed.ticked(ALSO, PirRules.Cause.class));
  }
}
