package io.tidegate.change.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the fields of a form; a field may stand there several times. */
record Typed(Map<String, List<String>> fields) {
  static final Typed NOTHING = new Typed(Map.of());

  Typed {
    fields = Map.copyOf(fields);
  }

  /** Whether the form had the field at all. */
  boolean has(String field) {
    return fields.containsKey(field);
  }

  /**
   * What stands in it, without spaces around and with plain line ends, since browsers send CR LF;
   * empty when nothing does.
   */
  String text(String field) {
    return all(field).stream().findFirst().orElse("").replace("\r\n", "\n").strip();
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  boolean checked(String field) {
    return text(field).equals("true");
  }

  /** The version the page was drawn from; one that never matches when it is no number. */
  long version() {
    return text("version").matches("\\d{1,18}") ? Long.parseLong(text("version")) : -1;
  }

  /** The same with one field set. */
  Typed with(String field, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(fields);
    more.put(field, List.of(value));
    return new Typed(more);
  }

  /** Gathers fields one after the other. */
  static final class Builder {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    Builder put(String field, String value) {
      fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
      return this;
    }

    Typed build() {
      return new Typed(fields);
    }
  }
}
