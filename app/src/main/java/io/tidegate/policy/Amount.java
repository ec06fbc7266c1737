package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.util.Optional;

/**
 * A whole number in the rules: how it is asked for, read and held to its bounds.
 *
 * @param name its path within the rules
 * @param unit what it counts, after the number; empty for none
 */
public record Amount(String name, String label, String unit, int least, int most) {
  /** The input that holds it. */
  public Input.Whole of(int value) {
    return new Input.Whole(
        name, label, unit, "%d to %d.".formatted(least, most), Integer.toString(value));
  }

  /** What was typed. */
  public int read(Typed typed) {
    return typed.number(name, typed.text(name), sentence());
  }

  /** What is wrong with it, if anything is. */
  public Optional<Problem> check(int value) {
    return value >= least && value <= most
        ? Optional.empty()
        : Optional.of(new Problem(name, sentence()));
  }

  private String sentence() {
    String counted = unit.isEmpty() ? "" : " " + unit;
    return "%s: give %d to %d%s.".formatted(label, least, most, counted);
  }
}
