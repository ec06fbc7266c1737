package io.tidegate.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of an item, by name. A value is a text, a number, true or false, a list of
 * such, or more names with values; what is null is not there. Two that say the same are equal,
 * however they were written.
 */
public record Attributes(SortedMap<String, Object> values) {
  /** Nothing else is known. */
  public static final Attributes NONE = new Attributes(new TreeMap<>());

  public Attributes {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Reads what JSON had; names whose value is null are left out. */
  public static Attributes of(Map<String, ?> values) {
    return new Attributes(AttributeValue.plain(values));
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The values that hold no more names, each under its whole name, in the order of names. */
  public Map<AttributeName, Object> leaves() {
    Map<AttributeName, Object> leaves = new LinkedHashMap<>();
    gather(List.of(), values, leaves);
    return leaves;
  }

  /** The value under this name; null when there is none. */
  public @Nullable Object get(AttributeName name) {
    Object value = values;
    for (String part : name.parts()) {
      value = value instanceof Map<?, ?> inside ? inside.get(part) : null;
    }
    return value;
  }

  /** The same with this value under this name; null takes it away. */
  public Attributes with(AttributeName name, @Nullable Object value) {
    return new Attributes(written(values, name.parts(), value));
  }

  /** The same with what the other ones say over it, name by name. */
  public Attributes over(Attributes others) {
    Attributes both = this;
    for (Map.Entry<AttributeName, Object> leaf : others.leaves().entrySet()) {
      both = both.with(leaf.getKey(), leaf.getValue());
    }
    return both;
  }

  private static void gather(
      List<String> above, Map<?, ?> values, Map<AttributeName, Object> leaves) {
    values.forEach((name, value) -> {
      List<String> parts = new ArrayList<>(above);
      parts.add(String.valueOf(name));
      if (value instanceof Map<?, ?> inside && !inside.isEmpty()) {
        gather(parts, inside, leaves);
      } else {
        leaves.put(new AttributeName(parts), value);
      }
    });
  }

  private static SortedMap<String, Object> written(
      Map<?, ?> before, List<String> parts, @Nullable Object value) {
    SortedMap<String, Object> after = new TreeMap<>();
    before.forEach((name, old) -> after.put(String.valueOf(name), old));
    String first = parts.getFirst();
    Object inside = parts.size() == 1 ? value : inside(after.get(first), parts, value);
    if (inside == null || (inside instanceof Map<?, ?> names && names.isEmpty() && value == null)) {
      after.remove(first);
    } else {
      after.put(first, AttributeValue.plain(inside));
    }
    return after;
  }

  private static Object inside(
      @Nullable Object before, List<String> parts, @Nullable Object value) {
    return written(
        before instanceof Map<?, ?> names ? names : Map.of(),
        parts.subList(1, parts.size()),
        value);
  }
}
