package io.tidegate.calendar.web;

import io.tidegate.kernel.Problem;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry as it stands in its form: as stored, or as somebody typed it.
 *
 * @param typed what stands in each field; a field may stand there several times
 */
public record EntryForm(Map<String, List<String>> typed, Problems problems) {
  public EntryForm {
    typed = Map.copyOf(typed);
  }

  static EntryForm of(Map<String, List<String>> typed) {
    return new EntryForm(typed, Problems.none());
  }

  /** The same with what is wrong with it. */
  EntryForm refused(List<Problem> found) {
    return new EntryForm(typed, new Problems(found));
  }

  EntryForm with(String name, String value) {
    Map<String, List<String>> more = new HashMap<>(typed);
    more.put(name, List.of(value));
    return new EntryForm(more, problems);
  }

  /** What was typed; empty when nothing was. */
  public String text(String name) {
    return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }

  /** Whether the value is one of those ticked. */
  public boolean ticked(String name, String value) {
    return typed.getOrDefault(name, List.of()).contains(value);
  }

  List<String> all(String name) {
    return typed.getOrDefault(name, List.of());
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(text(name)).problems(problems);
  }

  /** Whether something is wrong with the field. */
  public boolean wrong(String name) {
    return problems.at(name) != null;
  }
}
