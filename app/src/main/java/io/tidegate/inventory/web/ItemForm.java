package io.tidegate.inventory.web;

import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of an item: as stored, or as typed with what is wrong with it.
 *
 * @param overtaken what somebody else saved meanwhile; null when nobody did
 */
public record ItemForm(
    Map<String, String> typed, Problems problems, @Nullable Overtaken overtaken) {
  public ItemForm {
    typed = Map.copyOf(typed);
  }

  static ItemForm of(Map<String, String> values) {
    return new ItemForm(values, Problems.none(), null);
  }

  ItemForm refused(Invalid invalid) {
    return new ItemForm(typed, new Problems(invalid.problems()), null);
  }

  /** Keeps what was typed; saving once more replaces what the other person saved. */
  ItemForm overtaken(String sentence, Map<String, String> stored, long version) {
    Map<String, String> kept = new HashMap<>(typed);
    kept.put("version", Long.toString(version));
    return new ItemForm(kept, Problems.none(), new Overtaken(sentence, stored));
  }

  /** What was typed into this field; empty when nothing was. */
  public String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /** A whole number, or the other one when it is none. */
  int number(String field, int otherwise) {
    return text(field).matches("\\d{1,9}") ? Integer.parseInt(text(field)) : otherwise;
  }

  /** The version the page was drawn from; one that never matches when it is no number. */
  long version() {
    return number("version", -1);
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(text(name)).problems(problems);
  }

  /**
   * What somebody else saved while this person was typing.
   *
   * @param stored what is stored now, by label
   */
  public record Overtaken(String sentence, Map<String, String> stored) {}
}
