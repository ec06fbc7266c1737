package io.tidegate.review.web;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.List;
import java.util.Map;

/**
 * What stands in the forms of a page: as stored, or as somebody typed it with what is wrong with
 * it.
 *
 * @param refusal why the last deed did not happen; empty when it did
 */
public record Typed(Map<String, String> values, Problems problems, String refusal) {
  static final Typed NOTHING = new Typed(Map.of(), Problems.none(), "");

  public Typed {
    values = Map.copyOf(values);
  }

  static Typed invalid(Map<String, String> values, Invalid invalid) {
    return new Typed(values, new Problems(invalid.problems()), "");
  }

  static Typed invalid(Map<String, String> values, List<Problem> problems) {
    return new Typed(values, new Problems(problems), "");
  }

  static Typed refused(Map<String, String> values, String refusal) {
    return new Typed(values, Problems.none(), refusal);
  }

  /** Whether it was the form with this field that was sent. */
  public boolean sent(String name) {
    return values.containsKey(name);
  }

  /** A field with what was typed, else with what is stored. */
  public Field field(String name, String label, String stored) {
    return Field.of(name, label).value(values.getOrDefault(name, stored)).problems(problems);
  }
}
