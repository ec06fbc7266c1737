package io.tidegate.directory.web;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: as stored, or as somebody typed it with what is wrong with it.
 *
 * @param overtaken what somebody else saved meanwhile; null when nobody did
 */
public record Form(Map<String, String> typed, Problems problems, @Nullable Overtaken overtaken) {
  public Form {
    typed = Map.copyOf(typed);
  }

  static final Form EMPTY = of(Map.of());

  static Form of(Map<String, String> values) {
    return new Form(values, Problems.none(), null);
  }

  Form refused(Invalid invalid) {
    return new Form(typed, new Problems(invalid.problems()), null);
  }

  /** Keeps what was typed; saving once more replaces what the other person saved. */
  Form overtaken(Stale stale, Stored stored, long version) {
    Map<String, String> kept = new HashMap<>(typed);
    kept.put("version", Long.toString(version));
    return new Form(kept, Problems.none(), new Overtaken(stale.sentence(), stored.facts()));
  }

  /** What was typed into this field; empty when nothing was. */
  public String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The version the page was drawn from; one that never matches when it is no number. */
  long version() {
    try {
      return Long.parseLong(text("version"));
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(text(name)).problems(problems);
  }

  /**
   * What somebody else saved while this person was typing.
   *
   * @param stored what is stored now, by label, in the order of the form
   */
  public record Overtaken(String sentence, Map<String, String> stored) {}

  /** What is stored now, by label. */
  record Stored(Map<String, String> facts) {
    static Stored of(String label, String value) {
      return new Stored(Map.of()).and(label, value);
    }

    Stored and(String label, String value) {
      Map<String, String> more = new LinkedHashMap<>(facts);
      more.put(label, value.isEmpty() ? "none" : value);
      return new Stored(more);
    }
  }
}
