package io.tidegate.ui;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form: its name, which is also its id, what it asks, and what was typed. Drawn by
 * {@code input.jte}, {@code textarea.jte}, {@code select.jte}, {@code choices.jte}, {@code
 * checkbox.jte}, {@code moment.jte}.
 *
 * @param hint a line under the field; null for none
 * @param problem what is wrong with it; null when nothing is
 */
public record Field(
    String name,
    String label,
    String value,
    @Nullable String hint,
    @Nullable String problem,
    boolean required) {
  /** An empty field that may stay empty. */
  public static Field of(String name, String label) {
    return new Field(name, label, "", null, null, false);
  }

  /** The same with what was typed or is stored; null reads as nothing. */
  public Field value(@Nullable Object value) {
    return new Field(name, label, value == null ? "" : value.toString(), hint, problem, required);
  }

  /** The same with a line of help under it. */
  public Field hint(@Nullable String hint) {
    return new Field(name, label, value, hint, problem, required);
  }

  /** The same with what is wrong with it, if anything. */
  public Field problems(Problems problems) {
    return new Field(name, label, value, hint, problems.at(name), required);
  }

  /** The same with a sentence for all that is wrong with it, where much is and stands above. */
  public Field summed(String sentence) {
    return new Field(name, label, value, hint, problem == null ? null : sentence, required);
  }

  /** The same, as one that must be filled in. */
  public Field needed() {
    return new Field(name, label, value, hint, problem, true);
  }

  /** The ids of the lines that describe it; null when there are none. */
  public @Nullable String describedBy() {
    String error = problem == null ? "" : name + "-e ";
    String help = hint == null ? "" : name + "-h";
    String ids = (error + help).strip();
    return ids.isEmpty() ? null : ids;
  }

  /** The classes of its control. */
  public String classes(String base) {
    return problem == null ? base : base + " is-invalid";
  }
}
