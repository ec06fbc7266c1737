package io.tidegate.inventory;

import com.github.kagkarlsson.scheduler.SchedulerClient;
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
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for bringing in many items at once: start with a file, look at what would happen, change
 * how columns are read, confirm. A job then takes every good row in, piece by piece, and can be
 * stopped and taken up again; running the same file again changes nothing. What becomes of a
 * confirmed import is the same for {@link DependencyImports}.
 */
@Service
public class ItemImports {
  static final String ROOM = "inventory";

  private final ImportStore store;
  private final ImportWriter writer;
  private final ImportPlanner planner;
  private final Files files;
  private final CsvFiles csv;
  private final Clients clients;
  private final Ledger ledger;
  private final Live live;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  ItemImports(
      ImportStore store,
      ImportWriter writer,
      ImportPlanner planner,
      Files files,
      CsvFiles csv,
      Clients clients,
      Ledger ledger,
      Live live,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.store = store;
    this.writer = writer;
    this.planner = planner;
    this.files = files;
    this.csv = csv;
    this.clients = clients;
    this.ledger = ledger;
    this.live = live;
    this.scheduler = scheduler;
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
    Table table = read(file.id());
    if (client != null) {
      clients.get(client);
    }
    Mapping mapping = ItemFields.guess(table.header());
    return started(
        actor, ItemImport.Sort.ITEMS, file, new ImportOptions(mapping, client, false), "import");
  }

  /** Writes down that a file came in, with how it is read at first. */
  ImportId started(
      Actor actor, ItemImport.Sort sort, StoredFile file, ImportOptions options, String deed) {
    ItemImport started =
        new ItemImport(
            ImportId.next(),
            sort,
            file.id(),
            file.name(),
            options,
            actor.person(),
            clock.instant(),
            0,
            null,
            ImportWork.NONE);
    store.insert(actor.account(), started);
    ledger.append(
        actor,
        Deed.of(ROOM, started.id().value(), null, deed + "-started")
            .with(Map.of("file", file.name(), "sha256", file.sha256())));
    return started.id();
  }

  /** The import, of either sort; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public ItemImport get(ImportId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such import."));
  }

  /** Imports of both sorts, newest first; {@code after} is the cursor of the page before. */
  @Transactional(readOnly = true)
  public Page<ItemImport> list(Actor actor, @Nullable ImportId after, int size) {
    requireImporter(actor);
    return Page.of(store.list(after, size + 1), size, each -> each.id().toString());
  }

  /** What the import would do if this actor ran it now. */
  @Transactional(readOnly = true)
  public ImportPreview preview(Actor actor, ImportId id) {
    requireImporter(actor);
    ItemImport started = get(id);
    requireSort(started, ItemImport.Sort.ITEMS);
    return planner.plan(actor, read(started.file()), started.options());
  }

  /**
   * Why rows were refused when it was taken in, in the order of the file, after the first so many,
   * at most {@code limit}.
   */
  @Transactional(readOnly = true)
  public List<RowProblem> problems(ImportId id, int skipped, int limit) {
    return store.problems(id, skipped, limit);
  }

  /** The names of the file's columns. */
  @Transactional(readOnly = true)
  public List<String> columns(Actor actor, ImportId id) {
    requireImporter(actor);
    return read(get(id).file()).header();
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
   * Has a job take every good row in, as this actor, and keep the others as a file to mend. Throws
   * {@link Stale} when the options changed meanwhile, or it was confirmed already.
   */
  @Transactional
  public void confirm(Actor actor, ImportId id, long version) {
    requireImporter(actor);
    ItemImport now = get(id);
    requireOne(store.confirm(id, version, actor.person(), clock.instant()));
    ledger.append(
        actor,
        Deed.of(ROOM, id.value(), null, "import-confirmed")
            .with(Map.of("file", now.fileName(), "columns", now.mapping().columns())));
    begin(actor, id);
  }

  /** Stops the job after the piece it is at. What is taken in stays. */
  @Transactional
  public void cancel(Actor actor, ImportId id) {
    requireImporter(actor);
    ItemImport now = locked(id);
    if (now.atWork()) {
      store.halt(id, ImportWork.Stop.CANCELLED, "", actor.person());
      ledger.append(actor, Deed.of(ROOM, id.value(), null, "import-stopped"));
      live.changed(actor.account(), id.value());
    }
  }

  /** Has the job go on where it stopped, as this actor. */
  @Transactional
  public void resume(Actor actor, ImportId id) {
    requireImporter(actor);
    ItemImport now = locked(id);
    if (now.work().stopped() != null && now.phase() == ItemImport.Phase.TAKING) {
      store.halt(id, null, "", actor.person());
      ledger.append(actor, Deed.of(ROOM, id.value(), null, "import-resumed"));
      begin(actor, id);
    }
  }

  private void begin(Actor actor, ImportId id) {
    scheduler.ifAvailable(client -> TakingTasks.TASK.begin(client, actor.account(), id, clock));
    live.changed(actor.account(), id.value());
  }

  /** What to do with each row now; clients that are to be added are added. */
  Judged judged(Actor actor, ItemImport now) {
    Table table = read(now.file());
    ImportPreview first = planner.plan(actor, table, now.options());
    if (first.newClients().isEmpty()) {
      return new ItemsJudged(first, writer);
    }
    ZoneId zone = planner.zoneOf(actor);
    first.newClients().forEach(name -> clients.add(actor, new ClientDetails(name, "", zone)));
    return new ItemsJudged(planner.plan(actor, table, now.options()), writer);
  }

  Table read(FileId file) {
    try (InputStream content = files.open(file)) {
      return csv.read(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ItemImport locked(ImportId id) {
    return store.lock(id).orElseThrow(() -> new NotFound("There is no such import."));
  }

  static void requireSort(ItemImport found, ItemImport.Sort sort) {
    if (found.sort() != sort) {
      throw new NotFound("There is no such import.");
    }
  }

  void requireImporter(Actor actor) {
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
