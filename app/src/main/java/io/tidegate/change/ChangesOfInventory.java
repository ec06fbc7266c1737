package io.tidegate.change;

import io.tidegate.inventory.KnownChange;
import io.tidegate.inventory.KnownChanges;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the inventory of changes, as far as it has to do with them. */
@Component
class ChangesOfInventory implements KnownChanges {
  private static final String CODE = "CHG-";

  private final Changes changes;
  private final ChangeStore store;
  private final ItemWorkStore work;

  ChangesOfInventory(Changes changes, ChangeStore store, ItemWorkStore work) {
    this.changes = changes;
    this.store = store;
    this.work = work;
  }

  @Override
  public Optional<KnownChange> written(String number) {
    String written = number.strip().toUpperCase(Locale.ROOT);
    String digits = written.startsWith(CODE) ? written.substring(CODE.length()) : written;
    return digits.matches("[1-9]\\d{0,8}")
        ? store.find(Integer.parseInt(digits)).map(ChangesOfInventory::known)
        : Optional.empty();
  }

  @Override
  public Map<ChangeId, KnownChange> named(Collection<ChangeId> ids) {
    Map<ChangeId, KnownChange> named = new HashMap<>();
    changes.named(ids).forEach((id, change) -> named.put(id, known(change)));
    return named;
  }

  @Override
  public List<Work> at(Collection<ItemId> items, Instant from, Instant until) {
    List<ItemWorkStore.Row> rows = work.at(items, from, until);
    Map<ChangeId, KnownChange> named =
        rows.isEmpty()
            ? Map.of()
            : named(rows.stream().map(ItemWorkStore.Row::change).distinct().toList());
    return rows.stream()
        .flatMap(row ->
            Stream.ofNullable(named.get(row.change()))
                .map(change -> new Work(row.item(), change, row.began(), row.ended())))
        .toList();
  }

  @Override
  public KnownChange draft(Actor actor, Retrospect known) {
    Purpose purpose = new Purpose(known.title(), known.reason(), "", "", Priority.MEDIUM);
    Result result = new Result(null, known.title(), known.from(), known.until(), "", null, null);
    NewChange wanted =
        new NewChange(known.item().client(), ChangeType.EMERGENCY, known.title(), null);
    return known(
        changes.create(
            actor,
            wanted,
            List.of(
                new Edit.Describe(purpose, false),
                new Edit.ChooseScope(new Scope(Set.of(known.item().id()), "")),
                new Edit.TellResult(result))));
  }

  private static KnownChange known(Change change) {
    return new KnownChange(
        change.id(),
        change.code(),
        change.purpose().title(),
        "/changes/" + change.number() + (change.state() == State.DRAFT ? "/request" : ""),
        change.client(),
        change.state().begun(),
        change.scope().affected());
  }
}
