package io.tidegate.approval.web;

import io.tidegate.change.Aspect;
import io.tidegate.change.Revision;
import io.tidegate.ui.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two revisions, in words.
 *
 * @param named turns a text of the record into one to read: ids of people and items into their
 *     names, moments into the reader's zone
 */
record RevisionDifferences(UnaryOperator<String> named) {
  List<Difference> between(Revision before, Revision after) {
    List<Difference> differences = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      if (after.differingFrom(before).contains(aspect)) {
        differences.addAll(
            in(
                aspect,
                before.parts().getOrDefault(aspect, Map.of()),
                after.parts().getOrDefault(aspect, Map.of())));
      }
    }
    return differences;
  }

  private List<Difference> in(
      Aspect aspect, Map<String, Object> before, Map<String, Object> after) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String key : keys) {
      Object old = before.get(key);
      Object now = after.get(key);
      if (old instanceof List<?> || now instanceof List<?>) {
        differences.addAll(list(aspect, key, asList(old), asList(now)));
      } else if (!Objects.equals(old, now)) {
        differences.add(one(aspect.title() + ", " + words(key), old, now));
      }
    }
    return differences;
  }

  /** Steps are compared place by place; sets of ids by what came and went. */
  private List<Difference> list(Aspect aspect, String key, List<?> before, List<?> after) {
    List<Difference> differences = new ArrayList<>();
    int longest = Math.max(before.size(), after.size());
    for (int i = 0; i < longest; i++) {
      Object old = i < before.size() ? before.get(i) : null;
      Object now = i < after.size() ? after.get(i) : null;
      if (!Objects.equals(old, now)) {
        String what = key.equals("steps") ? "step " + (i + 1) : words(key);
        differences.add(one(aspect.title() + ", " + what, old, now));
      }
    }
    return differences;
  }

  private Difference one(String what, @Nullable Object before, @Nullable Object after) {
    return new Difference(what, text(before), text(after), null);
  }

  private @Nullable String text(@Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    return value instanceof Map<?, ?> step
        ? named.apply(Objects.toString(step.get("text"), "")) + minutes(step)
        : named.apply(value.toString());
  }

  private static String minutes(Map<?, ?> step) {
    return step.get("minutes") == null ? "" : ", " + step.get("minutes") + " min";
  }

  private static List<?> asList(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** {@code noRollbackBecause} reads as {@code no rollback because}. */
  private static String words(String key) {
    return key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
