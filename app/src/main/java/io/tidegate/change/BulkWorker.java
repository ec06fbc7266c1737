package io.tidegate.change;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.People;
import io.tidegate.intake.BackgroundJob;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Failure;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one deed to many changes, a piece at a time. A piece is one transaction that locks the run
 * and says how far it got: it happens wholly and once, or not at all.
 */
@Component
class BulkWorker implements BackgroundJob.Worker<BulkRunId> {
  static final int AT_ONCE = 50;

  private static final String OURS =
      "Something failed on our side, several times. The log of the server says what.";

  private final BulkRunStore store;
  private final BulkDeeds deeds;
  private final People people;
  private final Live live;
  private final InstantSource clock;
  private final TransactionTemplate piece;

  BulkWorker(
      BulkRunStore store,
      BulkDeeds deeds,
      People people,
      Live live,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.deeds = deeds;
    this.people = people;
    this.live = live;
    this.clock = clock;
    this.piece = new TransactionTemplate(transactions);
  }

  @Override
  public void work(AccountId account, BulkRunId id, BooleanSupplier stopping) {
    Tenancy.run(
        Tenant.of(account),
        () -> {
          try {
            boolean more = true;
            while (more && !stopping.getAsBoolean()) {
              more = Objects.requireNonNull(piece.execute(_ -> next(account, id)));
            }
          } catch (Failure failure) {
            stop(account, id, failure.sentence());
          }
        });
  }

  @Override
  public void giveUp(AccountId account, BulkRunId id) {
    Tenancy.run(Tenant.of(account), () -> stop(account, id, OURS));
  }

  /** Gives back whether there is more to do. */
  private boolean next(AccountId account, BulkRunId id) {
    BulkRun run = store.lock(id).orElseThrow();
    if (!run.atWork()) {
      return false;
    }
    Actor actor = people.actorOf(account, run.askedBy(), "list");
    List<Integer> numbers = store.numbers(id, run.looked(), AT_ONCE);
    BulkAnswer answer = deeds.act(actor, numbers, run.deed());
    if (!answer.refused().isEmpty()) {
      store.refuse(account, id, answer.refused());
    }
    boolean more = run.looked() + numbers.size() < run.all();
    store.advance(
        id,
        numbers.size(),
        answer.done().size(),
        answer.refused().size(),
        more ? null : clock.instant());
    live.changed(account, id.value());
    return more;
  }

  private void stop(AccountId account, BulkRunId id, String because) {
    piece.executeWithoutResult(_ -> {
      store.lock(id).filter(BulkRun::atWork).ifPresent(_ -> store.halt(id, because));
      live.changed(account, id.value());
    });
  }
}
