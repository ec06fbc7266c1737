package io.tidegate.inventory;

import io.tidegate.directory.Clients;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for bringing in many dependencies at once from a CSV file: look at what would happen,
 * read its columns another way, confirm. What becomes of it then, {@link ItemImports} tells.
 */
@Service
public class DependencyImports {
  private final ItemImports imports;
  private final ItemStore items;
  private final DependencyStore dependencies;
  private final DependencyWriter writer;
  private final Clients clients;
  private final Files files;

  DependencyImports(
      ItemImports imports,
      ItemStore items,
      DependencyStore dependencies,
      DependencyWriter writer,
      Clients clients,
      Files files) {
    this.imports = imports;
    this.items = items;
    this.dependencies = dependencies;
    this.writer = writer;
    this.clients = clients;
    this.files = files;
  }

  /**
   * Stores a CSV file and guesses how to read it; nothing is imported yet. Throws {@link Invalid}
   * for the field {@code file} when it cannot be read, {@link Forbidden} when the actor may not
   * import.
   */
  @Transactional
  public ImportId start(Actor actor, String fileName, InputStream content) throws IOException {
    imports.requireImporter(actor);
    StoredFile file = files.store(actor, null, fileName, content);
    Mapping mapping = Mapping.guess(DependencyFields.ALL, imports.read(file.id()).header());
    return imports.started(
        actor,
        ItemImport.Sort.DEPENDENCIES,
        file,
        new ImportOptions(mapping, null, false),
        "dependency-import");
  }

  /** What the import would do if this actor ran it now, with its columns read so. */
  @Transactional(readOnly = true)
  public Outcome preview(Actor actor, ImportId id, Mapping mapping) {
    imports.requireImporter(actor);
    ItemImport started = imports.get(id);
    ItemImports.requireSort(started, ItemImport.Sort.DEPENDENCIES);
    return outcome(judge(actor, imports.read(started.file()), mapping));
  }

  /** What to do with each row now. */
  Judged judged(Actor actor, ItemImport now) {
    Table table = imports.read(now.file());
    return new DependenciesJudged(table, judge(actor, table, now.mapping()), writer);
  }

  private List<DependencyVerdict> judge(Actor actor, Table table, Mapping mapping) {
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

  static Outcome outcome(List<DependencyVerdict> verdicts) {
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
        problems,
        Outlook.of(verdicts));
  }

  private static int count(List<DependencyVerdict> verdicts, Class<?> sort) {
    return (int) verdicts.stream().filter(sort::isInstance).count();
  }

  /**
   * What would happen, or has happened, in figures, and what is wrong with which line.
   *
   * @param outlook differs from that of another look when any row would fare otherwise
   */
  public record Outcome(
      int added, int unchanged, int refused, List<RowProblem> problems, String outlook) {}
}
