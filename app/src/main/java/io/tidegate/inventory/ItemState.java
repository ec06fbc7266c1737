package io.tidegate.inventory;

import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An item's facts and attributes at a time, as a record keeps them: by name, the attributes under
 * {@code attributes}.
 */
public record ItemState(SortedMap<String, Object> facts) {
  static final String OWNER = "owner";
  private static final String ATTRIBUTES = "attributes";

  /** What nobody had written down yet. */
  static final ItemState NOTHING = new ItemState(new TreeMap<>());

  static ItemState of(ItemFacts facts) {
    return new ItemState(AttributeValue.plain(facts.forLedger()));
  }

  static ItemState of(Item item) {
    ItemState now = of(item.facts());
    return item.isRetired() ? now.retired() : now;
  }

  static ItemState ofJson(String json) {
    return new ItemState(AttributeValue.names(json));
  }

  String json() {
    return AttributeValue.json(facts);
  }

  /** What it was called then. */
  public String name() {
    return String.valueOf(facts.getOrDefault("name", ""));
  }

  /** Whether it was in use, or planned to be. */
  boolean stands() {
    return !facts.isEmpty() && !State.RETIRED.name().equals(facts.get("state"));
  }

  /** What else was known of it. */
  public Attributes attributes() {
    return facts.get(ATTRIBUTES) instanceof Map<?, ?> names
        ? new Attributes(AttributeValue.plain(names))
        : Attributes.NONE;
  }

  /** The same after it was retired. */
  ItemState retired() {
    SortedMap<String, Object> after = new TreeMap<>(facts);
    after.put("state", State.RETIRED.name());
    return new ItemState(after);
  }

  /** What differs on the way to the other one: facts first, then attributes by name. */
  public List<FactDifference> to(ItemState other) {
    List<FactDifference> differences = new ArrayList<>();
    union(facts.keySet(), other.facts.keySet()).stream()
        .filter(fact -> !fact.equals(ATTRIBUTES))
        .forEach(fact ->
            add(differences, fact, false, told(facts.get(fact)), told(other.facts.get(fact))));
    Map<AttributeName, Object> before = attributes().leaves();
    Map<AttributeName, Object> after = other.attributes().leaves();
    union(before.keySet(), after.keySet()).stream()
        .sorted()
        .forEach(
            name -> add(differences, name.toString(), true, before.get(name), after.get(name)));
    return List.copyOf(differences);
  }

  /** Who answered for it; null when nobody did. */
  @Nullable PersonId owner() {
    String owner = String.valueOf(facts.getOrDefault(OWNER, ""));
    return owner.isEmpty() ? null : PersonId.of(owner);
  }

  private static @Nullable Object told(@Nullable Object value) {
    return "".equals(value) ? null : value;
  }

  private static void add(
      List<FactDifference> differences,
      String fact,
      boolean attribute,
      @Nullable Object before,
      @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      differences.add(new FactDifference(fact, attribute, before, after));
    }
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
