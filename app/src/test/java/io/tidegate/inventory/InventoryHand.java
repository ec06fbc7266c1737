package io.tidegate.inventory;

import io.tidegate.kernel.AccountId;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;

/** Does by hand what the job of an import does by itself, which in tests stands still. */
public final class InventoryHand {
  private final TakingWorker worker;

  private InventoryHand(TakingWorker worker) {
    this.worker = worker;
  }

  public static InventoryHand of(ApplicationContext application) {
    return new InventoryHand(application.getBean(TakingWorker.class));
  }

  /** Works until all is done or it stops. */
  public void work(AccountId account, ImportId id) {
    work(account, id, () -> false);
  }

  void work(AccountId account, ImportId id, BooleanSupplier stopping) {
    worker.work(account, id, stopping);
  }
}
