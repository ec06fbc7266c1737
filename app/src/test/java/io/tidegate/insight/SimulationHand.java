package io.tidegate.insight;

import io.tidegate.testkit.World;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Does in a test what the job of simulations would. */
public final class SimulationHand {
  private final SimulationWorker worker;
  private final SimulationStore store;
  private final TransactionOperations transaction;

  private SimulationHand(
      SimulationWorker worker, SimulationStore store, TransactionOperations transaction) {
    this.worker = worker;
    this.store = store;
    this.transaction = transaction;
  }

  /** The hand of this application. */
  public static SimulationHand of(ApplicationContext application) {
    return new SimulationHand(
        application.getBean(SimulationWorker.class),
        application.getBean(SimulationStore.class),
        application.getBean(TransactionOperations.class));
  }

  /** Works on all that are under way in this world's account. */
  public void work(World world) {
    List<SimulationId> all = world.inAccount(() -> transaction.execute(_ -> store.atWork()));
    all.forEach(id -> worker.work(world.id(), id, () -> false));
  }
}
