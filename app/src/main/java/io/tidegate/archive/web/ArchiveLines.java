package io.tidegate.archive.web;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.ui.LedgerLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says in words what the ledger has of archives. */
@Component
class ArchiveLines {
  List<LedgerLine> of(List<LedgerEvent> events) {
    return events.stream().map(ArchiveLines::line).toList();
  }

  private static LedgerLine line(LedgerEvent event) {
    return new LedgerLine(
        event.at(), event.actorName(), words(event.deed(), event.after()), null, null);
  }

  private static String words(String deed, Map<String, Object> facts) {
    return switch (deed) {
      case "archive-begun" -> "began to take an archive";
      case "archive-taken" ->
          "took an archive of %s with %s changes and %s files, sealed %s"
              .formatted(size(facts), fact(facts, "changes"), fact(facts, "files"), seal(facts));
      case "archive-brought-in" ->
          "brought all this in from an archive of %s, sealed %s"
              .formatted(fact(facts, "taken at"), seal(facts));
      default -> deed.replace('-', ' ');
    };
  }

  private static String size(Map<String, Object> facts) {
    return facts.get("bytes") instanceof Number bytes
        ? String.format(Locale.ROOT, "%,.1f MB", bytes.doubleValue() / (1024 * 1024))
        : "?";
  }

  /** As much of it as people compare. */
  private static String seal(Map<String, Object> facts) {
    String seal = fact(facts, "seal");
    return seal.substring(0, Math.min(12, seal.length()));
  }

  private static String fact(Map<String, Object> facts, String name) {
    return Objects.toString(facts.get(name), "?");
  }
}
