package io.tidegate.policy;

import io.tidegate.ui.Option;
import java.util.List;

/**
 * Inputs of a form that belong together.
 *
 * @param note a sentence under the title; empty for none
 */
public record InputGroup(String title, String note, List<Input> inputs) {
  public InputGroup {
    inputs = List.copyOf(inputs);
  }

  /** A group that its title explains. */
  public static InputGroup of(String title, Input... inputs) {
    return new InputGroup(title, "", List.of(inputs));
  }

  /** The answers that all its questions have in common, so that they are asked as one table. */
  public List<Option> columns() {
    List<List<Option>> answers =
        inputs.stream()
            .map(input -> input instanceof Input.Ticks ticks ? ticks.options() : List.<Option>of())
            .distinct()
            .toList();
    return inputs.size() > 1 && answers.size() == 1 ? answers.getFirst() : List.of();
  }

  /** What is ticked in each of them. */
  public List<Input.Ticks> lines() {
    return inputs.stream()
        .filter(Input.Ticks.class::isInstance)
        .map(Input.Ticks.class::cast)
        .toList();
  }

  /** The same with what was typed in the place of what is stored. */
  public InputGroup typed(Typed typed) {
    return new InputGroup(title, note, inputs.stream().map(input -> input.typed(typed)).toList());
  }
}
