package io.tidegate.policy;

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

  /** The same with what was typed in the place of what is stored. */
  public InputGroup typed(Typed typed) {
    return new InputGroup(title, note, inputs.stream().map(input -> input.typed(typed)).toList());
  }
}
