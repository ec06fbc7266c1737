package io.tidegate.imports;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.PastChange;
import io.tidegate.change.PastChanges;
import io.tidegate.change.Recorded;
import io.tidegate.change.Writ;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.intake.Line;
import io.tidegate.intake.TableShape;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pieces of an import's work. Each is one transaction that locks the import, does a piece, and
 * writes down how far it got: it happens wholly and once, or not at all.
 */
@Component
class ImportSteps {
  private static final int CHANGES_AT_ONCE = 500;
  private static final int ROWS_AT_ONCE = 5_000;

  private final LogImportStore imports;
  private final RowStore rows;
  private final ProblemStore problems;
  private final Names names;
  private final PastChanges changes;
  private final Clients clients;
  private final People people;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  ImportSteps(
      LogImportStore imports,
      RowStore rows,
      ProblemStore problems,
      Names names,
      PastChanges changes,
      Clients clients,
      People people,
      Ledger ledger,
      Live live,
      InstantSource clock) {
    this.imports = imports;
    this.rows = rows;
    this.problems = problems;
    this.names = names;
    this.changes = changes;
    this.clients = clients;
    this.people = people;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<LogImport> find(ImportId id) {
    return imports.find(id);
  }

  /** Writes down how the file is built. */
  @Transactional
  public void open(ImportId id, TableShape shape) {
    altered(id, LogImport.Phase.READING, now -> now.opened(shape));
  }

  /**
   * Keeps some lines that follow those kept before.
   *
   * @param after the last line that was kept before, by which two who read at once notice it
   */
  @Transactional
  public void keep(ImportId id, int after, List<Line> lines, int share) {
    LogImport now = locked(id, LogImport.Phase.READING);
    if (now.lastLine() != after) {
      throw new Stale("Somebody else reads this file.");
    }
    rows.insert(now.account(), id, lines);
    write(now.readTo(lines.getLast().number(), share));
  }

  /** The file is read: what its columns and words mean is guessed. */
  @Transactional
  public void read(ImportId id, Profile profile) {
    altered(
        id,
        LogImport.Phase.READING,
        now ->
            now.readToTheEnd(
                profile, new Guess(profile, new WordBook(clients.all())).from(now.settings())));
  }

  @Transactional
  public void stop(ImportId id, LogImport.Stop stop, String because) {
    imports.lock(id).ifPresent(now -> write(now.stopped(stop, because)));
  }

  /** Looks at or takes in some more changes; gives back whether there is more to do. */
  @Transactional
  public boolean goOn(ImportId id) {
    LogImport now = imports.lock(id).orElseThrow();
    if (!now.atWork() || now.phase() == LogImport.Phase.READING) {
      return false;
    }
    if (now.position() < 0) {
      begin(now);
      return true;
    }
    List<RowStore.Candidate> next = next(now);
    if (next.isEmpty()) {
      return end(now);
    }
    Piece piece = new Piece(now, actor(now), next);
    piece.work();
    write(now.advanced(next.getLast().position(), now.counts().plus(piece.counts)));
    return true;
  }

  private void begin(LogImport now) {
    problems.clear(now.id());
    if (now.phase() == LogImport.Phase.CHECKING) {
      int column =
          now.settings()
              .column(LogField.KEY)
              .map(name -> now.shaped().header().indexOf(name) + 1)
              .orElse(0);
      int many = rows.gather(now.account(), now.id(), column, now.settings().nothingInCapitals());
      write(now.gathered(many));
    } else {
      write(now.gathered(now.changes()));
    }
  }

  private boolean end(LogImport now) {
    if (now.phase() == LogImport.Phase.CHECKING) {
      write(now.checked());
      return false;
    }
    rows.forgetTaken(now.id());
    ledger.append(
        actor(now),
        Deed.of("imports", now.id().value(), null, "log-imported")
            .with(
                Map.of(
                    "added", now.counts().added(),
                    "updated", now.counts().updated(),
                    "unchanged", now.counts().unchanged(),
                    "refused", now.counts().refused(),
                    "items", now.counts().items())));
    write(now.done(clock.instant()));
    return false;
  }

  /** So many that together they have not too many rows, but at least one. */
  private List<RowStore.Candidate> next(LogImport now) {
    List<RowStore.Candidate> all = rows.candidates(now.id(), now.position(), CHANGES_AT_ONCE);
    int sum = 0;
    for (int i = 0; i < all.size(); i++) {
      sum += all.get(i).lines().size();
      if (sum > ROWS_AT_ONCE && i > 0) {
        return all.subList(0, i);
      }
    }
    return all;
  }

  private Actor actor(LogImport now) {
    return people.actorOf(now.account(), now.actsFor(), "import");
  }

  /** What these candidates are, without anything being written. */
  List<Examined> examine(LogImport now, Actor actor, List<RowStore.Candidate> candidates) {
    Map<Integer, LogRow> byLine = new HashMap<>();
    List<Integer> wanted =
        candidates.stream()
            .filter(candidate -> candidate.lines().size() <= Examiner.MOST_ROWS)
            .flatMap(candidate -> candidate.lines().stream())
            .toList();
    rows.rows(now.id(), wanted).forEach(row -> byLine.put(row.line(), row));
    Map<ClientId, Boolean> mine = new HashMap<>();
    Examiner examiner =
        new Examiner(
            now.shaped().header(),
            now.settings(),
            now.shaped().separator() == ';',
            client -> mine.computeIfAbsent(client, each -> changes.mayRecord(actor, each)),
            clock.instant());
    return candidates.stream()
        .map(candidate ->
            candidate.lines().size() > Examiner.MOST_ROWS
                ? examiner.tooMany(candidate.key(), candidate.lines())
                : examiner.examine(
                    candidate.key(),
                    candidate.lines().stream()
                        .map(line -> java.util.Objects.requireNonNull(byLine.get(line)))
                        .toList()))
        .toList();
  }

  private LogImport locked(ImportId id, LogImport.Phase phase) {
    LogImport now = imports.lock(id).orElseThrow();
    if (now.phase() != phase || now.stopped() != null) {
      throw new Stale("This import was stopped.");
    }
    return now;
  }

  private void altered(ImportId id, LogImport.Phase phase, UnaryOperator<LogImport> alteration) {
    write(alteration.apply(locked(id, phase)));
  }

  private void write(LogImport now) {
    imports.update(now);
    live.changed(now.account(), now.id().value());
  }

  /** Some changes of a log that are worked on together. */
  private final class Piece {
    private final LogImport now;
    private final Actor actor;
    private final List<RowStore.Candidate> candidates;
    private final List<RowStore.Judged> judged = new ArrayList<>();
    private final Map<Integer, List<Finding>> findings = new LinkedHashMap<>();
    private Counts counts = Counts.NONE;

    Piece(LogImport now, Actor actor, List<RowStore.Candidate> candidates) {
      this.now = now;
      this.actor = actor;
      this.candidates = candidates;
    }

    void work() {
      List<Examined> examined = examine(now, actor, candidates);
      List<Found> founds = examined.stream().flatMap(each -> each.taken().stream()).toList();
      Map<ClientId, Map<String, ItemId>> items = names.items(founds);
      Names.Known known = names.people(founds);
      boolean taking = now.phase() == LogImport.Phase.TAKING;
      if (taking && now.settings().addsItems()) {
        int added = names.addItems(actor, founds, items, "Named in " + now.fileName());
        counts = counts.plus(new Counts(0, 0, 0, 0, 0, 0, added));
      }
      Map<Integer, PastChange> pasts = new LinkedHashMap<>();
      for (int i = 0; i < examined.size(); i++) {
        resolve(i, examined.get(i), items, known, pasts);
      }
      if (taking) {
        take(pasts);
      } else {
        pasts.keySet().forEach(i -> judge(i, "GOOD", null, new Counts(1, 0, 0, 0, 0, 0, 0)));
      }
      rows.judge(now.id(), judged);
      problems.insert(now.account(), now.id(), findings);
    }

    private void resolve(
        int i,
        Examined each,
        Map<ClientId, Map<String, ItemId>> items,
        Names.Known known,
        Map<Integer, PastChange> pasts) {
      List<Finding> all = new ArrayList<>(each.findings());
      Found found = each.found();
      if (found == null) {
        refuse(i);
      } else {
        Map<String, ItemId> here = items.getOrDefault(found.client(), Map.of());
        pasts.put(i, Names.resolved(each, found, known, here, all));
        boolean adds = now.settings().addsItems();
        all.removeIf(finding -> adds && finding.flaw() == Flaw.UNKNOWN_ITEM);
      }
      findings.put(candidates.get(i).position(), all);
    }

    private void take(Map<Integer, PastChange> pasts) {
      Writ writ = new Writ(now.settings().source(), now.fileName(), now.sha256(), now.id().value());
      List<Integer> order = List.copyOf(pasts.keySet());
      List<Recorded> recorded = changes.record(actor, writ, List.copyOf(pasts.values()));
      for (int i = 0; i < order.size(); i++) {
        Recorded each = recorded.get(i);
        int place = order.get(i);
        switch (each.how()) {
          case ADDED -> judge(place, "ADDED", each.number(), new Counts(0, 1, 0, 0, 0, 0, 0));
          case UPDATED -> judge(place, "UPDATED", each.number(), new Counts(0, 0, 1, 0, 0, 0, 0));
          case UNCHANGED ->
              judge(place, "UNCHANGED", each.number(), new Counts(0, 0, 0, 1, 0, 0, 0));
          case KEPT -> keep(place, each.number());
        }
      }
    }

    private void keep(int place, int number) {
      RowStore.Candidate candidate = candidates.get(place);
      findings
          .computeIfAbsent(candidate.position(), _ -> new ArrayList<>())
          .add(
              Flaw.EDITED_HERE.at(
                  candidate.lines().getFirst(),
                  now.settings().column(LogField.KEY).orElse(""),
                  candidate.key(),
                  "CHG-"
                      + number
                      + " was written in after it came in, or is another client's. "
                      + "What stands there stays."));
      refuse(place);
    }

    private void refuse(int place) {
      int lines = candidates.get(place).lines().size();
      judge(place, "REFUSED", null, new Counts(0, 0, 0, 0, 1, lines, 0));
    }

    private void judge(
        int place, String verdict, @org.jspecify.annotations.Nullable Integer number, Counts more) {
      judged.add(new RowStore.Judged(candidates.get(place).position(), verdict, number));
      counts = counts.plus(more);
    }
  }
}
