package io.tidegate.catalogue;

import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in a model's wording where each change names the item that it touches. No I/O. */
final class ItemSlot {
  /** How it stands in the wording. */
  static final String WORD = "{item}";

  /** What makes the name longer, and so the name of something else: LINE-6 is not in LINE-60. */
  private static final String OF_A_NAME = "[\\p{L}\\p{N}_-]";

  private ItemSlot() {}

  /** Whether the wording speaks of the item. */
  static boolean in(Procedure procedure) {
    return !procedure.equals(filled(procedure, ""));
  }

  /** The wording of every change, from that of the one that touched the item of this name. */
  static Procedure opened(Procedure procedure, String name) {
    Pattern whole =
        Pattern.compile("(?<!%1$s)%2$s(?!%1$s)".formatted(OF_A_NAME, Pattern.quote(name)));
    return reworded(
        procedure, text -> whole.matcher(text).replaceAll(Matcher.quoteReplacement(WORD)));
  }

  /** The wording of a change that touches the item of this name. */
  static Procedure filled(Procedure procedure, String name) {
    return reworded(procedure, text -> text.replace(WORD, name));
  }

  /**
   * The wording of a change that touches items of these names, of which the plan speaks of one; as
   * the model says where there is none.
   */
  static Procedure filled(Procedure procedure, List<String> names, Plan plan) {
    List<Procedure> wordings = names.stream().map(name -> filled(procedure, name)).toList();
    return wordings.stream()
        .filter(wording -> !ModelPolicy.departs(plan, wording.plan()))
        .findFirst()
        .orElse(wordings.isEmpty() ? procedure : wordings.getFirst());
  }

  /** The title without it, as titles are compared. */
  static String without(String title) {
    return title.replace(WORD, " ");
  }

  private static Procedure reworded(Procedure procedure, UnaryOperator<String> words) {
    return new Procedure(
        words.apply(procedure.title()),
        words.apply(procedure.reason()),
        words.apply(procedure.desiredOutcome()),
        procedure.category(),
        reworded(procedure.plan(), words),
        procedure.rating(),
        procedure.terms());
  }

  private static Plan reworded(Plan plan, UnaryOperator<String> words) {
    return new Plan(
        plan.steps().stream().map(step -> reworded(step, words)).toList(),
        words.apply(plan.noRollbackBecause()),
        plan.effortMinutes(),
        words.apply(plan.resources()),
        plan.cost());
  }

  private static Step reworded(Step step, UnaryOperator<String> words) {
    return new Step(
        step.id(),
        step.kind(),
        words.apply(step.text()),
        words.apply(step.verification()),
        step.owner(),
        step.minutes(),
        step.irreversible(),
        step.required(),
        words.apply(step.command()),
        words.apply(step.tools()));
  }
}
