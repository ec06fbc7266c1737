package io.tidegate.archive;

import io.tidegate.access.SetUp;
import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.audit.LedgerSearch;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Stale;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of this room: takes the archive of an account, and fills an installation from one. */
@Service
public class Archives {
  private static final Logger LOG = LoggerFactory.getLogger(Archives.class);
  private static final String ROOM = "archive";
  private static final int SHOWN = 10;

  private final Departure departure;
  private final Arrival arrival;
  private final TableStore rows;
  private final Accounts accounts;
  private final SetUp setUp;
  private final Ledger ledger;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;

  Archives(
      Departure departure,
      Arrival arrival,
      TableStore rows,
      Accounts accounts,
      SetUp setUp,
      Ledger ledger,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.departure = departure;
    this.arrival = arrival;
    this.rows = rows;
    this.accounts = accounts;
    this.setUp = setUp;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /** Where an archive goes. */
  @FunctionalInterface
  public interface Destination {
    /**
     * Called once, when nothing can be refused any more. The stream is left open, so that one that
     * ends half way does not look whole.
     */
    OutputStream open() throws IOException;
  }

  /**
   * Writes everything of the actor's account, as it is at this moment, while it is read: memory
   * does not grow with it. That it was begun, and with its seal that it was taken, stands in the
   * ledger. For administrators; throws {@code Stale} while another one is being taken.
   */
  public TakenArchive take(Actor actor, Destination destination) throws IOException {
    AdministrationPolicy.requireAdministrator(actor);
    transaction.executeWithoutResult(_ -> ledger.append(actor, deed(actor, "archive-begun")));
    TakenArchive taken = write(actor, destination);
    transaction.executeWithoutResult(
        _ -> ledger.append(actor, deed(actor, "archive-taken").with(facts(taken))));
    return taken;
  }

  private TakenArchive write(Actor actor, Destination destination) throws IOException {
    try {
      return Objects.requireNonNull(
          snapshot.execute(_ -> {
            requireAlone(actor);
            String name = accounts.get(actor.account()).name();
            try {
              return departure.write(actor, name, clock.instant(), destination.open());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void requireAlone(Actor actor) {
    if (!rows.lock(actor.account())) {
      throw new Stale(
          "An archive of this account is being taken right now. Wait until it is done.");
    }
  }

  /** What the ledger has of archives of the account, newest first. For administrators. */
  @Transactional(readOnly = true)
  public List<LedgerEvent> taken(Actor actor) {
    AdministrationPolicy.requireAdministrator(actor);
    return ledger.all(new LedgerSearch(ROOM, "", null, null, null, null), null, SHOWN).items();
  }

  /**
   * Fills the installation with the account of this archive: all of it or, when anything is wrong
   * with it, nothing. Throws {@code Invalid} (archive) with what is wrong, and {@code Stale} when
   * there is an account already.
   */
  public Contents bringIn(Path file) throws IOException {
    return bringIn(file, new Meter());
  }

  /** The same while somebody reads the meter and may stop it, which throws {@code Stopped}. */
  Contents bringIn(Path file, Meter meter) throws IOException {
    try (ArchiveFile archive = arrival.open(file)) {
      Contents contents = Contents.of(archive.manifest());
      meter.expect(contents);
      archive.verify(meter);
      Tenancy.run(
          Tenant.of(contents.account()),
          () -> transaction.executeWithoutResult(_ -> fill(archive, contents, meter)));
      setUp.filled();
      LOG.info("Brought in {} changes of {}", contents.changes(), contents.name());
      return contents;
    }
  }

  private void fill(ArchiveFile archive, Contents contents, Meter meter) {
    setUp.claimEmpty();
    arrival.bringIn(archive, meter);
    Actor tidegate = Actor.system(contents.account());
    ledger.append(
        tidegate,
        deed(tidegate, "archive-brought-in")
            .with(Map.of("seal", archive.seal(), "taken at", contents.madeAt().toString())));
  }

  private static Deed deed(Actor actor, String name) {
    return Deed.of(ROOM, actor.account().value(), null, name);
  }

  private static Map<String, Object> facts(TakenArchive taken) {
    return Map.of(
        "seal", taken.seal(),
        "bytes", taken.bytes(),
        "rows", taken.contents().rows(),
        "changes", taken.contents().changes(),
        "files", taken.contents().files());
  }
}
