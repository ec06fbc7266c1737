package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.intake.BackgroundJob;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes an import in until it is done or is to stop. A node does one at a time, since a file is in
 * memory meanwhile. Where somebody's edit comes between judging and writing, all is judged again.
 */
@Component
class TakingWorker implements BackgroundJob.Worker<ImportId> {
  private static final int TRIES = 5;
  private static final String CROWDED =
      "Others keep editing what this file is about. Have it go on when they are done.";
  private static final String OURS =
      "Something failed on our side, several times. The log of the server says what.";

  private final TakingSteps steps;
  private final ReentrantLock turn = new ReentrantLock();

  TakingWorker(TakingSteps steps) {
    this.steps = steps;
  }

  /** Whatever fails for a reason that people can mend stops the import and says so there. */
  @Override
  public void work(AccountId account, ImportId id, BooleanSupplier stopping) {
    turn.lock();
    try {
      Tenancy.run(Tenant.of(account), () -> workThrough(account, id, stopping));
    } finally {
      turn.unlock();
    }
  }

  /** Gives up what failed too often for a reason of ours. */
  @Override
  public void giveUp(AccountId account, ImportId id) {
    Tenancy.run(Tenant.of(account), () -> steps.stop(account, id, OURS));
  }

  private void workThrough(AccountId account, ImportId id, BooleanSupplier stopping) {
    try {
      for (int tries = 0; tries < TRIES; tries++) {
        if (taken(account, id, stopping)) {
          return;
        }
      }
      steps.stop(account, id, CROWDED);
    } catch (Failure failure) {
      steps.stop(account, id, sentence(failure));
    }
  }

  /** Whether there is nothing more to do here; not when it must be judged again. */
  private boolean taken(AccountId account, ImportId id, BooleanSupplier stopping) {
    if (steps.find(id).filter(ItemImport::atWork).isEmpty()) {
      return true;
    }
    try {
      Judged judged = steps.judge(account, id);
      boolean more = true;
      while (more && !stopping.getAsBoolean()) {
        more = steps.take(account, id, judged);
      }
      return true;
    } catch (Stale | DuplicateKeyException _) {
      return false;
    }
  }

  private static String sentence(Failure failure) {
    return failure instanceof Invalid invalid
        ? invalid.problems().getFirst().sentence()
        : String.valueOf(failure.getMessage());
  }
}
