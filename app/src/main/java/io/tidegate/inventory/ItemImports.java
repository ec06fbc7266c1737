package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.intake.CsvFiles;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for bringing in many items at once: start with a file, look at what would happen, change
 * how columns are read, run it. A run takes every good row or, when anything fails, none; running
 * the same file again changes nothing.
 */
@Service
public class ItemImports {
  private static final String ROOM = "inventory";

  private final ImportStore store;
  private final ImportWriter writer;
  private final ImportPlanner planner;
  private final Files files;
  private final CsvFiles csv;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  ItemImports(
      ImportStore store,
      ImportWriter writer,
      ImportPlanner planner,
      Files files,
      CsvFiles csv,
      Clients clients,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.writer = writer;
    this.planner = planner;
    this.files = files;
    this.csv = csv;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether the actor may import for at least one client. */
  public boolean mayImport(Actor actor) {
    return actor.confinedTo() == null
        && (actor.holdsSomewhere(Role.ADMINISTRATOR)
            || actor.holdsSomewhere(Role.CHANGE_MANAGER)
            || actor.holdsSomewhere(Role.IMPLEMENTER)
            || actor.holdsSomewhere(Role.SERVICE_OWNER));
  }

  /** Whether the actor may have missing clients added on the way. */
  public boolean mayCreateClients(Actor actor) {
    return actor.holdsEverywhere(Role.ADMINISTRATOR);
  }

  /**
   * Stores a CSV file and guesses how to read it; nothing is imported yet. Throws {@link Invalid}
   * for the field {@code file} when it cannot be read.
   *
   * @param client whose items they are where the file does not say; null when it always does
   */
  @Transactional
  public ImportId start(
      Actor actor, String fileName, @Nullable ClientId client, InputStream content)
      throws IOException {
    requireImporter(actor);
    StoredFile file = files.store(actor, null, fileName, content);
    Table table = csv.read(bytesOf(file));
    if (client != null) {
      clients.get(client);
    }
    Mapping mapping = ItemFields.guess(table.header());
    ItemImport started =
        new ItemImport(
            ImportId.next(),
            file.id(),
            file.name(),
            new ImportOptions(mapping, client, false),
            actor.person(),
            clock.instant(),
            0,
            null);
    store.insert(actor.account(), started);
    ledger.append(
        actor,
        Deed.of(ROOM, started.id().value(), null, "import-started")
            .with(Map.of("file", file.name(), "sha256", file.sha256())));
    return started.id();
  }

  /** The import; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public ItemImport get(ImportId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such import."));
  }

  /** What the import would do if this actor ran it now. */
  @Transactional(readOnly = true)
  public ImportPreview preview(Actor actor, ImportId id) {
    requireImporter(actor);
    ItemImport started = get(id);
    return planner.plan(actor, tableOf(started), started.options());
  }

  /** Why rows were refused when it was run, in the order of the file, at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<RowProblem> problems(ImportId id, int limit) {
    return store.problems(id, limit);
  }

  /** Changes how the file is read. Throws {@link Stale} when somebody did so since, or ran it. */
  @Transactional
  public void configure(Actor actor, ImportId id, long version, ImportOptions options) {
    requireImporter(actor);
    get(id);
    if (options.client() != null) {
      clients.get(options.client());
    }
    if (options.createsClients() && !mayCreateClients(actor)) {
      throw new Forbidden("Only administrators add clients.");
    }
    requireOne(store.update(id, version, options));
  }

  /**
   * Takes every good row in, in one transaction, and keeps the others as a file to mend. Throws
   * {@link Stale} when the options or an item changed meanwhile, or it was run already; then
   * nothing has happened.
   */
  @Transactional
  public ImportResult run(Actor actor, ImportId id, long version) {
    requireImporter(actor);
    ItemImport started = get(id);
    requireOne(store.claim(id, version, clock.instant()));
    Table table = tableOf(started);
    int added = addClients(actor, planner.plan(actor, table, started.options()).newClients());
    ImportPreview plan = planner.plan(actor, table, started.options());
    try {
      return writer.write(actor, started, plan, added);
    } catch (DuplicateKeyException _) {
      throw new Stale("Somebody was faster: items of these names were added meanwhile.");
    }
  }

  private int addClients(Actor actor, List<String> names) {
    ZoneId zone = planner.zoneOf(actor);
    names.forEach(name -> clients.add(actor, new ClientDetails(name, "", zone)));
    return names.size();
  }

  private Table tableOf(ItemImport started) {
    try (InputStream content = files.open(started.file())) {
      return csv.read(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytesOf(StoredFile file) throws IOException {
    try (InputStream content = files.open(file.id())) {
      return content.readAllBytes();
    }
  }

  private void requireImporter(Actor actor) {
    if (!mayImport(actor)) {
      throw new Forbidden(
          "Only implementers, change managers, service owners and administrators import items.");
    }
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw new Stale("Somebody was faster: this import was changed or run meanwhile.");
    }
  }
}
