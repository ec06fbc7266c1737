package io.tidegate.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.intake.CsvFiles;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for bringing in the change log of another system: start with a file, say how it is read,
 * look at what would happen, take it in. The work itself is a job's; whoever may import may stop it
 * and have it go on.
 */
@Service
public class Imports {
  /** The largest file that is taken, in bytes. */
  public static final long LARGEST = 500L * 1024 * 1024;

  private static final String ROOM = "imports";
  private static final int SAMPLE = 20;
  private static final int REFUSED_AT_ONCE = 200;

  private final LogImportStore store;
  private final RowStore rows;
  private final ProblemStore problems;
  private final ImportSteps steps;
  private final Files files;
  private final CsvFiles csv;
  private final Accounts accounts;
  private final Clients clients;
  private final Ledger ledger;
  private final Live live;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  Imports(
      LogImportStore store,
      RowStore rows,
      ProblemStore problems,
      ImportSteps steps,
      Files files,
      CsvFiles csv,
      Accounts accounts,
      Clients clients,
      Ledger ledger,
      Live live,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.problems = problems;
    this.steps = steps;
    this.files = files;
    this.csv = csv;
    this.accounts = accounts;
    this.clients = clients;
    this.ledger = ledger;
    this.live = live;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Whether the actor may bring in changes of at least one client, and see what others brought. */
  public boolean mayImport(Actor actor) {
    return actor.confinedTo() == null
        && (actor.holdsSomewhere(Role.ADMINISTRATOR) || actor.holdsSomewhere(Role.CHANGE_MANAGER));
  }

  /**
   * Stores a log; a job reads it. Logs of this source are read as the last one was. Throws {@link
   * Invalid}: file, source.
   *
   * @param source the system it comes from, as people call it
   */
  @Transactional
  public ImportId start(Actor actor, String source, String fileName, InputStream content)
      throws IOException {
    requireImporter(actor);
    String named = source.strip();
    if (named.isEmpty() || named.length() > 100) {
      throw new Invalid("source", "Say which system it comes from, in 100 letters or fewer.");
    }
    StoredFile file = files.store(actor, null, fileName, content, LARGEST);
    LogImport started = fresh(actor, file, settingsFor(actor, named));
    store.insert(started);
    ledger.append(
        actor,
        Deed.of(ROOM, started.id().value(), null, "log-import-started")
            .with(Map.of("file", file.name(), "sha256", file.sha256(), "source", named)));
    begin(started);
    return started.id();
  }

  /** The import; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public LogImport get(Actor actor, ImportId id) {
    requireImporter(actor);
    return store.find(id).orElseThrow(() -> new NotFound("There is no such import."));
  }

  /** Newest first; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<LogImport> list(Actor actor, @Nullable UUID after, int size) {
    requireImporter(actor);
    return Page.of(store.list(after, size + 1), size, each -> each.id().toString());
  }

  /** The sources from which logs came before. */
  @Transactional(readOnly = true)
  public List<String> sources() {
    return store.sources();
  }

  /**
   * Reads the log in another way; a job finds out what would happen then. Throws {@link Stale} when
   * somebody did so since or had it taken in.
   */
  @Transactional
  public void configure(Actor actor, ImportId id, long version, Settings settings) {
    LogImport now = lock(actor, id, version, LogImport.Phase.READY, LogImport.Phase.CHECKING);
    if (!settings.client().isEmpty()) {
      clients.get(io.tidegate.kernel.ClientId.of(settings.client()));
    }
    Settings whole = new Guess(now.profiled(), new WordBook(clients.all())).completed(settings);
    LogImport next = now.checking(whole).resumed().by(actor.person());
    write(next);
    begin(next);
  }

  /**
   * Has every good change taken in. Throws {@link Stale} when it was read otherwise since, or is
   * under way.
   */
  @Transactional
  public void run(Actor actor, ImportId id, long version) {
    LogImport now = lock(actor, id, version, LogImport.Phase.READY);
    LogImport next = now.taking().by(actor.person());
    write(next);
    store.remember(actor.account(), now.settings());
    ledger.append(
        actor,
        Deed.of(ROOM, id.value(), null, "log-import-confirmed")
            .with(
                Map.of(
                    "file", now.fileName(),
                    "sha256", now.sha256(),
                    "source", now.settings().source(),
                    "zone", now.settings().zone().getId(),
                    "columns", new TreeMap<>(now.settings().columns()))));
    begin(next);
  }

  /** Stops the job after the piece it is at. What is taken in stays. */
  @Transactional
  public void cancel(Actor actor, ImportId id) {
    requireImporter(actor);
    LogImport now = store.lock(id).orElseThrow(() -> new NotFound("There is no such import."));
    if (now.atWork()) {
      write(now.stopped(LogImport.Stop.CANCELLED, ""));
      ledger.append(actor, Deed.of(ROOM, id.value(), null, "log-import-stopped"));
    }
  }

  /** Has the job go on where it stopped. */
  @Transactional
  public void resume(Actor actor, ImportId id) {
    requireImporter(actor);
    LogImport now = store.lock(id).orElseThrow(() -> new NotFound("There is no such import."));
    if (now.stopped() != null) {
      LogImport next = now.resumed().by(actor.person());
      write(next);
      ledger.append(actor, Deed.of(ROOM, id.value(), null, "log-import-resumed"));
      begin(next);
    }
  }

  /** How often each flaw was found, the weightiest first. */
  @Transactional(readOnly = true)
  public Map<Flaw, Integer> flaws(ImportId id) {
    Map<Flaw, Integer> sorted = new EnumMap<>(Flaw.class);
    sorted.putAll(problems.counts(id));
    return sorted;
  }

  /** What was found, in the order of the log; {@code after} is the cursor of the page before. */
  @Transactional(readOnly = true)
  public Page<Finding> findings(
      ImportId id, @Nullable Flaw flaw, @Nullable String after, int size) {
    String cursor = after != null && after.matches("\\d{1,9}-\\d{1,9}") ? after : null;
    Page<ProblemStore.Placed> placed =
        Page.of(problems.list(id, flaw, cursor, size + 1), size, ProblemStore.Placed::cursor);
    return new Page<>(
        placed.items().stream().map(ProblemStore.Placed::finding).toList(), placed.next());
  }

  /** The first changes as they would be taken. */
  @Transactional(readOnly = true)
  public List<Sample> sample(Actor actor, LogImport now) {
    Map<String, Client> named =
        clients.all().stream()
            .collect(Collectors.toMap(client -> client.id().toString(), client -> client));
    return steps.examine(now, actor, rows.candidates(now.id(), 0, SAMPLE)).stream()
        .map(each -> Sample.of(each, named))
        .toList();
  }

  /**
   * A piece of the file with the rows that were not taken, as they came, with what is wrong with
   * them; the first begins with the names of the columns.
   *
   * @param after the position after which it begins; 0 for the first
   */
  @Transactional(readOnly = true)
  public Mend toMend(LogImport done, int after) {
    List<RowStore.Candidate> refused = rows.refused(done.id(), after, REFUSED_AT_ONCE);
    List<String> header = done.shaped().header();
    Set<Integer> ours = Guess.OURS.stream().map(header::indexOf).collect(Collectors.toSet());
    List<List<String>> lines = new ArrayList<>();
    if (after == 0) {
      lines.add(Mend.line(header, ours, Guess.OURS));
    }
    Map<Integer, List<Finding>> why =
        problems.at(done.id(), refused.stream().map(RowStore.Candidate::position).toList());
    for (RowStore.Candidate candidate : refused) {
      List<Finding> found =
          why.getOrDefault(candidate.position(), List.of()).stream()
              .filter(finding -> finding.flaw().weight() == Flaw.Weight.REFUSED)
              .toList();
      for (LogRow row : rows.rows(done.id(), candidate.lines())) {
        lines.add(Mend.line(row.cells(), ours, Mend.reasons(row.line(), found)));
      }
    }
    char separator = done.shaped().separator() == ' ' ? ',' : done.shaped().separator();
    String text = after == 0 ? csv.write(separator, lines) : csv.lines(separator, lines);
    return new Mend(text, refused.isEmpty() ? null : refused.getLast().position());
  }

  /** What a word of the field can mean, by its code. */
  @Transactional(readOnly = true)
  public Map<String, String> choices(LogField field) {
    return new WordBook(clients.all()).choices(field);
  }

  private Settings settingsFor(Actor actor, String source) {
    return store
        .habit(source)
        .orElseGet(() ->
            new Settings(
                source,
                usualZone(actor),
                onlyClient(),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Settings.USUAL_NOTHING,
                true));
  }

  private ZoneId usualZone(Actor actor) {
    List<Client> all = clients.all();
    return all.size() == 1 ? all.getFirst().zone() : accounts.get(actor.account()).zone();
  }

  private String onlyClient() {
    List<Client> all = clients.all();
    return all.size() == 1 ? all.getFirst().id().toString() : "";
  }

  private LogImport fresh(Actor actor, StoredFile file, Settings settings) {
    return new LogImport(
        ImportId.next(),
        actor.account(),
        file.id(),
        file.name(),
        file.size(),
        file.sha256(),
        actor.person(),
        clock.instant(),
        actor.person(),
        LogImport.Phase.READING,
        null,
        "",
        settings,
        null,
        null,
        0,
        0,
        -1,
        0,
        Counts.NONE,
        0,
        null);
  }

  private LogImport lock(Actor actor, ImportId id, long version, LogImport.Phase... phases) {
    requireImporter(actor);
    LogImport now = store.lock(id).orElseThrow(() -> new NotFound("There is no such import."));
    boolean there = List.of(phases).contains(now.phase());
    boolean seen = now.version() == version || now.phase() == LogImport.Phase.CHECKING;
    if (!there || !seen) {
      throw new Stale("Somebody was faster: this import was read otherwise or taken in meanwhile.");
    }
    return now;
  }

  private void write(LogImport now) {
    store.update(now);
    live.changed(now.account(), now.id().value());
  }

  private void begin(LogImport now) {
    ImportTasks.TASK.begin(scheduler.getObject(), now.account(), now.id(), clock);
  }

  private void requireImporter(Actor actor) {
    if (!mayImport(actor)) {
      throw new Forbidden("Only change managers and administrators bring in change logs.");
    }
  }
}
