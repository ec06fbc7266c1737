package io.tidegate.inventory.web;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.LedgerLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in words what was done to an item. */
@Component
class ItemHistory {
  private static final int SHOWN = 50;
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

  ItemHistory(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The last fifty acts, newest first. */
  List<LedgerLine> of(ItemId item) {
    return ledger.of("inventory", item.value(), null, SHOWN).items().stream()
        .map(ItemHistory::line)
        .toList();
  }

  private static LedgerLine line(LedgerEvent event) {
    return new LedgerLine(
        event.at(),
        event.actorName(),
        words(event),
        null,
        event.reason().isEmpty() ? null : event.reason());
  }

  private static String words(LedgerEvent event) {
    return switch (event.deed()) {
      case "item-added" -> "added it";
      case "item-retired" -> "retired it";
      case "item-edited" -> "changed " + changes(event);
      default -> event.deed().replace('-', ' ');
    };
  }

  private static String changes(LedgerEvent event) {
    return event.after().entrySet().stream()
        .filter(fact -> !Objects.equals(fact.getValue(), event.before().get(fact.getKey())))
        .map(fact -> change(fact.getKey(), event.before().get(fact.getKey()), fact.getValue()))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /** Owners are ids in the ledger, which nobody reads. */
  private static String change(String fact, @Nullable Object before, Object after) {
    String words = FACTS.getOrDefault(fact, fact);
    return fact.equals("owner") ? words : words + " from " + shown(before) + " to " + shown(after);
  }

  private static String shown(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return text.isEmpty() ? "none" : text.matches("[A-Z_]+") ? plain(text) : text;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
