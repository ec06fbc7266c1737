package io.tidegate.catalogue.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.HashMap;
import java.util.Map;

/** What differs from change to change, as it was typed. */
public record StartForm(Map<String, String> typed, Problems problems) {
  public StartForm {
    typed = Map.copyOf(typed);
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(text(name)).problems(problems);
  }

  /** The same, as if this had been typed too. */
  StartForm with(String name, String value) {
    Map<String, String> more = new HashMap<>(typed);
    more.put(name, value);
    return new StartForm(more, problems);
  }

  String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }
}
