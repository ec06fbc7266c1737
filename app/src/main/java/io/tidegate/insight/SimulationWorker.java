package io.tidegate.insight;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.intake.BackgroundJob;
import io.tidegate.kernel.AccountId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Works on a simulation until it is done, or is to stop. */
@Component
class SimulationWorker implements BackgroundJob.Worker<SimulationId> {
  private final SimulationSteps steps;

  SimulationWorker(SimulationSteps steps) {
    this.steps = steps;
  }

  @Override
  public void work(AccountId account, SimulationId id, BooleanSupplier stopping) {
    Tenancy.run(
        Tenant.of(account),
        () -> {
          Optional<Replay> replay = steps.begin(id);
          boolean more = replay.isPresent();
          while (more && !stopping.getAsBoolean()) {
            more = steps.goOn(id, replay.get());
          }
        });
  }

  /** Gives up what failed too often for a reason of ours. */
  @Override
  public void giveUp(AccountId account, SimulationId id) {
    Tenancy.run(
        Tenant.of(account),
        () ->
            steps.fail(
                id,
                "Something failed on our side, several times. The log of the server says what."));
  }
}
