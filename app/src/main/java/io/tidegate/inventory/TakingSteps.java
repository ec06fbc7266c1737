package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.People;
import io.tidegate.intake.RowProblem;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pieces in which an import is taken in. Each is one transaction that locks the import, does so
 * many rows and writes down how far it got: it happens wholly and once, or not at all.
 */
@Component
class TakingSteps {
  static final int ROWS_AT_ONCE = 1_000;

  private final ImportStore store;
  private final ItemImports items;
  private final DependencyImports dependencies;
  private final RefusedRows refused;
  private final People people;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  TakingSteps(
      ImportStore store,
      ItemImports items,
      DependencyImports dependencies,
      RefusedRows refused,
      People people,
      Ledger ledger,
      Live live,
      InstantSource clock) {
    this.store = store;
    this.items = items;
    this.dependencies = dependencies;
    this.refused = refused;
    this.people = people;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<ItemImport> find(ImportId id) {
    return store.find(id);
  }

  /** Judges every row as things stand now, and says how many there are. */
  @Transactional
  public Judged judge(AccountId account, ImportId id) {
    ItemImport now = store.lock(id).orElseThrow();
    Actor actor = actor(account, now);
    int clients = now.options().createsClients() ? clientsNow(actor, now) : 0;
    Judged judged =
        switch (now.sort()) {
          case ITEMS -> items.judged(actor, now);
          case DEPENDENCIES -> dependencies.judged(actor, now);
        };
    ImportResult so = Objects.requireNonNull(now.result());
    store.advance(
        id,
        new ImportResult(
            so.at(),
            so.added(),
            so.changed(),
            so.unchanged(),
            so.refused(),
            so.clientsAdded() + clients,
            null),
        now.work().looked(),
        judged.rows());
    return judged;
  }

  private int clientsNow(Actor actor, ItemImport now) {
    return items.preview(actor, now.id()).newClients().size();
  }

  /** Takes the next rows in; gives back whether there is more to do. */
  @Transactional
  public boolean take(AccountId account, ImportId id, Judged judged) {
    ItemImport now = store.lock(id).orElseThrow();
    if (!now.atWork()) {
      return false;
    }
    int from = now.work().looked();
    int to = Math.min(from + ROWS_AT_ONCE, judged.rows());
    Actor actor = actor(account, now);
    ImportResult so = Objects.requireNonNull(now.result());
    if (from < to) {
      Judged.Tally tally = judged.take(actor, now, from, to);
      store.insertProblems(account, id, judged.problems(from, to));
      so = so.plus(tally.added(), tally.changed(), tally.unchanged(), tally.refused());
      store.advance(id, so, to, judged.rows());
    }
    if (to == judged.rows()) {
      finish(actor, now, judged, so);
    }
    live.changed(account, id.value());
    return to < judged.rows();
  }

  private void finish(Actor actor, ItemImport now, Judged judged, ImportResult result) {
    List<RowProblem> problems = store.problems(now.id(), 0, Integer.MAX_VALUE);
    store.finish(
        now.id(), refused.keep(actor, now.fileName(), judged.table(), problems), clock.instant());
    ledger.append(
        actor,
        Deed.of(ItemImports.ROOM, now.id().value(), null, deed(now))
            .with(
                Map.of(
                    "added", result.added(),
                    "changed", result.changed(),
                    "unchanged", result.unchanged(),
                    "refused", result.refused(),
                    "clientsAdded", result.clientsAdded())));
  }

  private static String deed(ItemImport now) {
    return switch (now.sort()) {
      case ITEMS -> "items-imported";
      case DEPENDENCIES -> "dependencies-imported";
    };
  }

  @Transactional
  public void stop(AccountId account, ImportId id, String because) {
    store
        .lock(id)
        .filter(ItemImport::atWork)
        .ifPresent(now -> {
          store.halt(
              id, ImportWork.Stop.FAILED, because, Objects.requireNonNull(now.work().actsFor()));
          live.changed(account, id.value());
        });
  }

  /** Who confirmed it, with what they may do now. */
  private Actor actor(AccountId account, ItemImport now) {
    PersonId person = Objects.requireNonNull(now.work().actsFor());
    Actor actor = people.actorOf(account, person, "import");
    if (!items.mayImport(actor)) {
      throw new Forbidden(actor.name() + " may not import any more. Somebody else can go on.");
    }
    return actor;
  }
}
