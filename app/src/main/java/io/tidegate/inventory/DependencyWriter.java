package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Does what was judged of some rows of dependencies. Only inside the transaction of their piece.
 */
@Component
class DependencyWriter {
  private static final String ELSEWHERE = "An import says that it is between other items now.";

  private final DependencyStore dependencies;
  private final DependencyBatchStore batch;
  private final ItemStore items;
  private final Ledger ledger;
  private final InstantSource clock;

  DependencyWriter(
      DependencyStore dependencies,
      DependencyBatchStore batch,
      ItemStore items,
      Ledger ledger,
      InstantSource clock) {
    this.dependencies = dependencies;
    this.batch = batch;
    this.items = items;
    this.ledger = ledger;
    this.clock = clock;
  }

  void write(Actor actor, String fileName, List<DependencyVerdict.Add> added) {
    if (added.isEmpty()) {
      return;
    }
    List<Deed> deeds = new ArrayList<>(end(actor, added));
    String from = "Import of " + fileName;
    batch
        .insert(actor, added, clock.instant())
        .forEach((id, each) -> {
          deeds.add(deed(id, each, each.source(), each.target()).because(from));
          deeds.add(deed(id, each, each.target(), each.source()).because(from));
        });
    ledger.appendAll(actor, deeds);
  }

  /** Those that stand between other items now, told at both of their ends as well. */
  private List<Deed> end(Actor actor, List<DependencyVerdict.Add> added) {
    List<Dependency> gone =
        added.stream().map(DependencyVerdict.Add::instead).filter(Objects::nonNull).toList();
    if (gone.isEmpty()) {
      return List.of();
    }
    for (Dependency each : gone) {
      if (dependencies.end(actor, each.id(), ELSEWHERE, clock.instant()) != 1) {
        throw new Stale("Somebody ended one of these meanwhile.");
      }
    }
    Map<ItemId, Item> ends =
        items
            .find(
                gone.stream()
                    .flatMap(each -> Stream.of(each.source(), each.target()))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    return gone.stream()
        .flatMap(each ->
            Stream.of(each.source(), each.target())
                .map(ends::get)
                .filter(Objects::nonNull)
                .map(item -> Dependencies.told("dependency-ended", each, item, ELSEWHERE)))
        .toList();
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
