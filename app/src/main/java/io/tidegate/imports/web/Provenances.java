package io.tidegate.imports.web;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.audit.LedgerQuery;
import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.Provenance;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a change's page where it was brought in from, and how it stood there. */
@Component
@Order(50)
class Provenances implements ChangePanel {
  private static final LedgerQuery BROUGHT =
      LedgerQuery.in("change").named(Set.of("imported", "import-updated"));

  private final Ledger ledger;

  Provenances(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A client's people see whence it came; how it was written there is the staff's. */
  @Override
  public Optional<View> of(Change change, Actor reader) {
    Provenance from = change.provenance();
    if (from == null) {
      return Optional.empty();
    }
    List<LedgerEvent> events =
        reader.confinedTo() == null
            ? ledger.about(change.id().value(), BROUGHT, null, 1).items()
            : List.of();
    return Optional.of(
        events.isEmpty()
            ? new ProvenancePanel(from, "", "", Map.of())
            : panel(from, events.getFirst().after()));
  }

  @Override
  public String tab() {
    return "Imported";
  }

  @Override
  public String anchor() {
    return "provenance";
  }

  private static ProvenancePanel panel(Provenance from, Map<String, Object> told) {
    Map<String, String> values = new LinkedHashMap<>();
    if (told.get("values") instanceof Map<?, ?> cells) {
      cells.forEach((column, cell) -> values.put(String.valueOf(column), String.valueOf(cell)));
    }
    return new ProvenancePanel(
        from,
        String.valueOf(told.getOrDefault("file", "")),
        String.valueOf(told.getOrDefault("lines", "")),
        values);
  }
}
