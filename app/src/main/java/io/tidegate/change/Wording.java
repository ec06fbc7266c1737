package io.tidegate.change;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ChangeId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The text by which a change is found besides its title and purpose. Items are found by the names
 * that they had when the change was last written.
 */
@Service
public class Wording {
  private static final int LONGEST = 200_000;

  private final Items items;
  private final WordStore store;

  Wording(Items items, WordStore store) {
    this.items = items;
    this.store = store;
  }

  /** What was learned from the change, as the room that reviews it knows; replaces what it said. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void learned(ChangeId change, String text) {
    store.learn(change, shortened(text));
  }

  /** All text of the change itself that is written when it is. */
  String of(Change change) {
    return shortened(
        Stream.of(plan(change.plan()), scope(change.scope()), safeguards(change), told(change))
            .flatMap(texts -> texts)
            .collect(Collectors.joining(" ")));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static Stream<String> plan(Plan plan) {
    return Stream.concat(
        Stream.of(plan.noRollbackBecause(), plan.resources()),
        plan.steps().stream()
            .flatMap(
                step -> Stream.of(step.text(), step.verification(), step.command(), step.tools())));
  }

  private Stream<String> scope(Scope scope) {
    return scope.affected().isEmpty()
        ? Stream.of(scope.noneBecause())
        : items.named(scope.affected()).values().stream().map(Item::name);
  }

  private static Stream<String> safeguards(Change change) {
    Safeguards stated = change.safeguards();
    return Stream.of(stated.security(), stated.privacy(), stated.data());
  }

  private static Stream<String> told(Change change) {
    EmergencyBrief brief = change.emergency();
    return Stream.of(
        change.purpose().category(),
        brief.justification(),
        brief.incident(),
        brief.impact(),
        brief.steps(),
        brief.rollback(),
        change.result().whatHappened(),
        change.result().doneBy());
  }
}
