package io.tidegate.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Rules that were read before, by what is written. The same text always reads as the same rules,
 * which nobody can change, so there is nothing here that could be out of date, whichever account,
 * version or draft it stands in.
 */
final class ReadRules {
  /** Far more than the texts that the accounts of an installation live by; full, it begins anew. */
  private static final int MOST = 1_000;

  private final Map<Text, Object> read = new ConcurrentHashMap<>();
  private final BiFunction<Section<?>, String, Object> reader;

  ReadRules(BiFunction<Section<?>, String, Object> reader) {
    this.reader = reader;
  }

  Object of(Section<?> section, String written) {
    Text text = new Text(section.name(), written);
    Object known = read.get(text);
    if (known != null) {
      return known;
    }
    Object rules = reader.apply(section, written);
    if (read.size() >= MOST) {
      read.clear();
    }
    read.put(text, rules);
    return rules;
  }

  private record Text(String section, String written) {}
}
