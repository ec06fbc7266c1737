package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Clients;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.intake.CsvFiles;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Stale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for bringing in many dependencies at once from a CSV file: look at what would happen,
 * read its columns another way, run it. Running the same file again changes nothing.
 */
@Service
public class DependencyImports {
  private static final String ELSEWHERE = "An import says that it is between other items now.";

  private final ItemImports imports;
  private final ItemStore items;
  private final DependencyStore dependencies;
  private final DependencyBatchStore batch;
  private final Clients clients;
  private final Files files;
  private final CsvFiles csv;
  private final Ledger ledger;
  private final InstantSource clock;

  DependencyImports(
      ItemImports imports,
      ItemStore items,
      DependencyStore dependencies,
      DependencyBatchStore batch,
      Clients clients,
      Files files,
      CsvFiles csv,
      Ledger ledger,
      InstantSource clock) {
    this.imports = imports;
    this.items = items;
    this.dependencies = dependencies;
    this.batch = batch;
    this.clients = clients;
    this.files = files;
    this.csv = csv;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Stores a CSV file; nothing is imported yet. Throws {@link Invalid} for the field {@code file}
   * when it cannot be read, {@link Forbidden} when the actor may not import.
   */
  @Transactional
  public FileId start(Actor actor, String fileName, InputStream content) throws IOException {
    requireImporter(actor);
    StoredFile file = files.store(actor, null, fileName, content);
    table(file.id());
    ledger.append(
        actor,
        Deed.of("inventory", file.id().value(), null, "dependency-import-started")
            .with(Map.of("file", file.name(), "sha256", file.sha256())));
    return file.id();
  }

  /** The names of the file's columns. */
  @Transactional(readOnly = true)
  public List<String> columns(Actor actor, FileId file) {
    requireImporter(actor);
    return table(file).header();
  }

  /** What the import would do if this actor ran it now. */
  @Transactional(readOnly = true)
  public Outcome preview(Actor actor, FileId file, Mapping mapping) {
    requireImporter(actor);
    return outcome(judge(actor, file, mapping));
  }

  /**
   * Takes every good line in, in one transaction. Throws {@link Stale} when somebody added one of
   * them meanwhile; then nothing has happened.
   */
  @Transactional
  public Outcome run(Actor actor, FileId file, Mapping mapping) {
    requireImporter(actor);
    List<DependencyVerdict> verdicts = judge(actor, file, mapping);
    List<DependencyVerdict.Add> added =
        verdicts.stream()
            .flatMap(
                each -> each instanceof DependencyVerdict.Add add ? Stream.of(add) : Stream.empty())
            .toList();
    try {
      write(actor, file, added);
    } catch (DuplicateKeyException _) {
      throw new Stale("Somebody was faster: one of these was added meanwhile.");
    }
    return outcome(verdicts);
  }

  private void write(Actor actor, FileId file, List<DependencyVerdict.Add> added) {
    List<Deed> deeds = new ArrayList<>();
    for (DependencyVerdict.Add each : added) {
      if (each.instead() != null) {
        dependencies.end(actor, each.instead().id(), ELSEWHERE, clock.instant());
      }
    }
    String from = "Import of " + files.get(file).name();
    batch
        .insert(actor, added, clock.instant())
        .forEach((id, each) -> {
          deeds.add(deed(id, each, each.source(), each.target()).because(from));
          deeds.add(deed(id, each, each.target(), each.source()).because(from));
        });
    ledger.appendAll(actor, deeds);
  }

  private static Deed deed(DependencyId id, DependencyVerdict.Add added, Item item, Item other) {
    DependencyType type = added.fresh().type();
    boolean source = item.id().equals(added.source().id());
    return Deed.of("inventory", item.id().value(), item.client(), "dependency-added")
        .with(
            Map.of(
                "dependency", id.toString(),
                "type", type.name(),
                "said", source ? type.forward() : type.backward(),
                "other", other.id().toString()));
  }

  private List<DependencyVerdict> judge(Actor actor, FileId file, Mapping mapping) {
    Table table = table(file);
    Set<String> words = new HashSet<>();
    table
        .lines()
        .forEach(line -> {
          words.add(mapping.value(DependencyFields.SOURCE, line));
          words.add(mapping.value(DependencyFields.TARGET, line));
        });
    List<Item> known = items.known(words, words.stream().map(ItemStore::key).toList());
    DependencyJudge judge = new DependencyJudge(actor, table, mapping, clients.all(), known);
    List<ItemId> ids = known.stream().map(Item::id).toList();
    judge.know(dependencies.of(ids));
    return judge.judge();
  }

  private static Outcome outcome(List<DependencyVerdict> verdicts) {
    List<RowProblem> problems =
        verdicts.stream()
            .flatMap(each ->
                each instanceof DependencyVerdict.Refuse refused
                    ? refused.problems().stream()
                    : Stream.empty())
            .toList();
    return new Outcome(
        count(verdicts, DependencyVerdict.Add.class),
        count(verdicts, DependencyVerdict.Same.class),
        count(verdicts, DependencyVerdict.Refuse.class),
        problems);
  }

  private static int count(List<DependencyVerdict> verdicts, Class<?> sort) {
    return (int) verdicts.stream().filter(sort::isInstance).count();
  }

  private Table table(FileId file) {
    try (InputStream content = files.open(file)) {
      return csv.read(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireImporter(Actor actor) {
    if (!imports.mayImport(actor)) {
      throw new Forbidden(
          "Only implementers, change managers, service owners and administrators import items.");
    }
  }

  /** What would happen, or has happened, in figures, and what is wrong with which line. */
  public record Outcome(int added, int unchanged, int refused, List<RowProblem> problems) {}
}
