package io.tidegate.imports;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;

/** Does by hand what the job of an import does by itself, which in tests stands still. */
public final class ImportHand {
  private final Imports imports;
  private final ImportWorker worker;

  private ImportHand(Imports imports, ImportWorker worker) {
    this.imports = imports;
    this.worker = worker;
  }

  public static ImportHand of(ApplicationContext application) {
    return new ImportHand(
        application.getBean(Imports.class), application.getBean(ImportWorker.class));
  }

  /** Works until somebody has to look, or all is done. */
  public void work(AccountId account, ImportId id) {
    worker.work(account, id, () -> false);
  }

  /** A log that was sent and looked through. */
  public ImportId looked(Actor actor, String log) {
    ImportId id =
        Tenancy.call(
            Tenant.of(actor),
            () -> {
              try {
                return imports.start(
                    actor,
                    "Old service desk",
                    "changes.csv",
                    new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    work(actor.account(), id);
    return id;
  }
}
