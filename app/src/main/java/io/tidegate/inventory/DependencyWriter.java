package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Does what was judged of some rows of dependencies. Only inside the transaction of their piece.
 */
@Component
class DependencyWriter {
  private static final String ELSEWHERE = "An import says that it is between other items now.";

  private final DependencyStore dependencies;
  private final DependencyBatchStore batch;
  private final Ledger ledger;
  private final InstantSource clock;

  DependencyWriter(
      DependencyStore dependencies,
      DependencyBatchStore batch,
      Ledger ledger,
      InstantSource clock) {
    this.dependencies = dependencies;
    this.batch = batch;
    this.ledger = ledger;
    this.clock = clock;
  }

  void write(Actor actor, String fileName, List<DependencyVerdict.Add> added) {
    if (added.isEmpty()) {
      return;
    }
    List<Deed> deeds = new ArrayList<>();
    for (DependencyVerdict.Add each : added) {
      if (each.instead() != null
          && dependencies.end(actor, each.instead().id(), ELSEWHERE, clock.instant()) != 1) {
        throw new Stale("Somebody ended one of these meanwhile.");
      }
    }
    String from = "Import of " + fileName;
    batch
        .insert(actor, added, clock.instant())
        .forEach((id, each) -> {
          deeds.add(deed(id, each, each.source(), each.target()).because(from));
          deeds.add(deed(id, each, each.target(), each.source()).because(from));
        });
    ledger.appendAll(actor, deeds);
  }

  private static Deed deed(DependencyId id, DependencyVerdict.Add added, Item item, Item other) {
    DependencyType type = added.fresh().type();
    boolean source = item.id().equals(added.source().id());
    return Deed.of("inventory", item.id().value(), item.client(), "dependency-added")
        .with(
            Map.of(
                "dependency", id.toString(),
                "type", type.name(),
                "said", source ? type.forward() : type.backward(),
                "other", other.id().toString()));
  }
}
