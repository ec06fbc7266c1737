package io.tidegate.imports;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.intake.BackgroundJob;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on an import until somebody has to look at it, it is done, or it is to stop. */
@Component
class ImportWorker implements BackgroundJob.Worker<ImportId> {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

  private final ImportSteps steps;
  private final Stager stager;

  ImportWorker(ImportSteps steps, Stager stager) {
    this.steps = steps;
    this.stager = stager;
  }

  /** Whatever fails for a reason that people can mend stops the import and says so there. */
  @Override
  public void work(AccountId account, ImportId id, BooleanSupplier stopping) {
    Tenancy.run(
        Tenant.of(account),
        () -> {
          try {
            go(id, stopping);
          } catch (Stale _) {
            LOG.debug("Import {} was stopped, or is worked on elsewhere", id);
          } catch (Failure failure) {
            steps.stop(id, LogImport.Stop.FAILED, sentence(failure));
          }
        });
  }

  /** Gives up what failed too often for a reason of ours. */
  @Override
  public void giveUp(AccountId account, ImportId id) {
    Tenancy.run(
        Tenant.of(account),
        () ->
            steps.stop(
                id,
                LogImport.Stop.FAILED,
                "Something failed on our side, several times. The log of the server says what."));
  }

  private void go(ImportId id, BooleanSupplier stopping) {
    Optional<LogImport> now = steps.find(id);
    if (now.isEmpty() || !now.get().atWork()) {
      return;
    }
    if (now.get().phase() == LogImport.Phase.READING && !stager.stage(now.get(), stopping)) {
      return;
    }
    boolean more = true;
    while (more && !stopping.getAsBoolean()) {
      more = steps.goOn(id);
    }
  }

  private static String sentence(Failure failure) {
    return failure instanceof Invalid invalid
        ? invalid.problems().getFirst().sentence()
        : String.valueOf(failure.getMessage());
  }
}
