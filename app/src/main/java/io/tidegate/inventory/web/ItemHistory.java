package io.tidegate.inventory.web;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.inventory.AttributeName;
import io.tidegate.inventory.AttributeValue;
import io.tidegate.inventory.Attributes;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.LedgerLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in words what was done to an item. */
@Component
class ItemHistory {
  private static final int SHOWN = 50;
  private static final String ATTRIBUTES = "attributes";
  private static final Map<String, String> FACTS =
      Map.of(
          "name", "the name",
          "kind", "the kind",
          "criticality", "the criticality",
          "usersServed", "users served",
          "owner", "the owner",
          "environment", "the environment",
          "externalKey", "the external key",
          "state", "the state");

  private final Ledger ledger;
  private final Items items;

  ItemHistory(Ledger ledger, Items items) {
    this.ledger = ledger;
    this.items = items;
  }

  /** The last fifty acts, newest first. */
  List<LedgerLine> of(ItemId item) {
    List<LedgerEvent> events = ledger.of("inventory", item.value(), null, SHOWN).items();
    Map<ItemId, Item> others = others(events);
    return events.stream().map(event -> line(event, others)).toList();
  }

  /** The ledger names items at the other end by their ids; who may not see one reads no name. */
  private Map<ItemId, Item> others(List<LedgerEvent> events) {
    Set<ItemId> ids = new HashSet<>();
    for (LedgerEvent event : events) {
      if (!fact(event, "other").isEmpty()) {
        ids.add(ItemId.of(fact(event, "other")));
      }
    }
    return ids.isEmpty() ? Map.of() : items.named(ids);
  }

  private static LedgerLine line(LedgerEvent event, Map<ItemId, Item> others) {
    return new LedgerLine(
        event.at(),
        event.actorName(),
        words(event, others),
        null,
        event.reason().isEmpty() ? null : event.reason());
  }

  private static String words(LedgerEvent event, Map<ItemId, Item> others) {
    return switch (event.deed()) {
      case "dependency-added" -> "added that it " + dependency(event, others);
      case "dependency-ended" -> "ended that it " + dependency(event, others);
      case "redundancy-stated" ->
          "said that it needs %s of %s %s"
              .formatted(fact(event, "needed"), fact(event, "members"), fact(event, "name"));
      case "redundancy-ended" ->
          "said that each of its %s counts alone".formatted(fact(event, "name"));
      case "not-impacted-stated" -> "said that it is not hit by " + other(event, others);
      case "not-impacted-ended" -> "said that it is hit by " + other(event, others) + " again";
      case "item-added" -> "added it";
      case "item-retired" -> "retired it";
      case "item-edited" -> "changed " + changes(event);
      default -> event.deed().replace('-', ' ');
    };
  }

  private static String dependency(LedgerEvent event, Map<ItemId, Item> others) {
    return fact(event, "said") + " " + other(event, others);
  }

  private static String other(LedgerEvent event, Map<ItemId, Item> others) {
    Item item = others.get(ItemId.of(fact(event, "other")));
    return item == null ? "shared infrastructure" : item.name();
  }

  private static String fact(LedgerEvent event, String name) {
    return Objects.toString(event.after().get(name), "");
  }

  private static String changes(LedgerEvent event) {
    Stream<String> facts =
        event.after().entrySet().stream()
            .filter(fact -> !fact.getKey().equals(ATTRIBUTES))
            .filter(fact -> !Objects.equals(fact.getValue(), event.before().get(fact.getKey())))
            .map(fact -> change(fact.getKey(), event.before().get(fact.getKey()), fact.getValue()))
            .sorted();
    return Stream.concat(facts, attributes(event)).collect(Collectors.joining("; "));
  }

  private static Stream<String> attributes(LedgerEvent event) {
    Map<AttributeName, Object> before = leaves(event.before());
    Map<AttributeName, Object> after = leaves(event.after());
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .sorted()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name ->
            "%s from %s to %s"
                .formatted(
                    name,
                    told(AttributeValue.words(before.get(name))),
                    told(AttributeValue.words(after.get(name)))));
  }

  private static Map<AttributeName, Object> leaves(Map<String, Object> facts) {
    return facts.get(ATTRIBUTES) instanceof Map<?, ?> names
        ? Attributes.of(named(names)).leaves()
        : Map.of();
  }

  private static Map<String, Object> named(Map<?, ?> values) {
    Map<String, Object> named = new HashMap<>();
    values.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  private static String told(String value) {
    return value.isEmpty() ? "none" : value;
  }

  /** Owners are ids in the ledger, which nobody reads. */
  private static String change(String fact, @Nullable Object before, Object after) {
    String words = FACTS.getOrDefault(fact, fact);
    return fact.equals("owner") ? words : words + " from " + shown(before) + " to " + shown(after);
  }

  private static String shown(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return text.isEmpty() ? told(text) : text.matches("[A-Z_]+") ? plain(text) : text;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
