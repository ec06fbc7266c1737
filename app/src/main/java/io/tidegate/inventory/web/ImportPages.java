package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.intake.Line;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.inventory.ImportOptions;
import io.tidegate.inventory.ImportPreview;
import io.tidegate.inventory.ImportResult;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.ItemFields;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Verdict;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the pages of an import, before it is run and after. */
@Component
class ImportPages {
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");
  static final int PROBLEMS = 200;
  private static final int ROWS = 20;

  private final Clients clients;
  private final Items items;
  private final ItemImports imports;
  private final Frames frames;
  private final InstantSource clock;

  ImportPages(
      Clients clients, Items items, ItemImports imports, Frames frames, InstantSource clock) {
    this.clients = clients;
    this.items = items;
    this.imports = imports;
    this.frames = frames;
    this.clock = clock;
  }

  /** An import as it would be taken in now. */
  ImportPage preview(Actor actor, ItemImport started) {
    return preview(actor, started, started.options(), null);
  }

  /**
   * The same where it was overtaken.
   *
   * @param chosen how the form says that the file is read, whatever is stored
   */
  ImportPage preview(
      Actor actor, ItemImport started, ImportOptions chosen, @Nullable ImportOvertaken why) {
    ImportPreview preview = imports.preview(actor, started.id());
    Table table = preview.table();
    List<RowProblem> problems = preview.problems();
    return new ImportPage(
        frames.of(actor, "Import " + started.fileName(), INVENTORY).wide(),
        started,
        why,
        preview.outlook(),
        table.separatorName(),
        reading(actor, chosen, table),
        counts(preview, problems.size()),
        preview.newClients(),
        rows(started, preview),
        problems.subList(0, Math.min(PROBLEMS, problems.size())));
  }

  /** One that a job takes in, or that is done. */
  TakingPage taking(Actor actor, ItemImport now, @Nullable ImportOvertaken why) {
    ImportResult result = Objects.requireNonNull(now.result());
    return new TakingPage(
        frames.of(actor, "Import " + now.fileName(), INVENTORY),
        now,
        why,
        result,
        new Times(frames.look(actor).zone(), clock).moment(result.at()),
        imports.problems(now.id(), 0, PROBLEMS));
  }

  /** How the file is read now where that is not what was chosen, by label. */
  Map<String, String> stored(ItemImport now, ImportOptions chosen, List<String> header) {
    Map<String, String> stored = new LinkedHashMap<>();
    columns(now.mapping(), chosen.mapping(), header, stored);
    ImportOptions options = now.options();
    if (!Objects.equals(options.client(), chosen.client())) {
      ClientId client = options.client();
      stored.put(
          "Rows that name no client belong to",
          client == null ? "nobody" : clients.get(client).name());
    }
    if (options.createsClients() != chosen.createsClients()) {
      stored.put("Clients that do not exist yet", options.createsClients() ? "added" : "not added");
    }
    return stored;
  }

  private static void columns(
      Mapping now, Mapping chosen, List<String> header, Map<String, String> stored) {
    Map<String, String> titles =
        ItemFields.ALL.stream()
            .collect(Collectors.toMap(each -> each.name(), each -> each.title()));
    Stream.concat(now.columns().keySet().stream(), chosen.columns().keySet().stream())
        .distinct()
        .sorted()
        .filter(field -> now.column(field) != chosen.column(field))
        .forEach(field ->
            stored.put(
                titles.getOrDefault(field, Words.capital(field)),
                now.has(field) ? header.get(now.column(field)) : "not in the file"));
  }

  /** The clients whose inventory the actor keeps. */
  List<Option> clientsOf(Actor actor) {
    return clients.all().stream()
        .filter(client -> items.mayMaintain(actor, client.id()))
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }

  private static ImportPage.Counts counts(ImportPreview preview, int problems) {
    return new ImportPage.Counts(
        preview.count(Verdict.Add.class),
        preview.count(Verdict.Change.class),
        preview.count(Verdict.Same.class),
        preview.count(Verdict.Refuse.class),
        problems);
  }

  private ImportPage.Reading reading(Actor actor, ImportOptions chosen, Table table) {
    Mapping mapping = chosen.mapping();
    return new ImportPage.Reading(
        ItemFields.ALL.stream()
            .map(field ->
                Field.of("column-" + field.name(), field.title())
                    .value(mapping.has(field.name()) ? mapping.column(field.name()) : null))
            .toList(),
        IntStream.range(0, table.header().size())
            .mapToObj(i -> Option.of(Integer.toString(i), table.header().get(i)))
            .toList(),
        attributes(mapping, table),
        Objects.toString(chosen.client(), ""),
        clientsOf(actor),
        imports.mayCreateClients(actor),
        chosen.createsClients());
  }

  private static List<ImportPage.Kept> attributes(Mapping mapping, Table table) {
    List<Integer> facts =
        ItemFields.ALL.stream().map(field -> mapping.column(field.name())).toList();
    return IntStream.range(0, table.header().size())
        .filter(column -> !facts.contains(column))
        .mapToObj(column ->
            new ImportPage.Kept(
                column, table.header().get(column), mapping.columns().containsValue(column)))
        .toList();
  }

  private List<ImportPage.Row> rows(ItemImport started, ImportPreview preview) {
    Map<Integer, Line> lines =
        preview.table().lines().stream()
            .limit(ROWS)
            .collect(Collectors.toMap(Line::number, Function.identity()));
    Map<ClientId, String> names =
        clients.all().stream().collect(Collectors.toMap(Client::id, Client::name));
    return preview.verdicts().stream()
        .limit(ROWS)
        .map(verdict -> row(verdict, written(lines, verdict), started.mapping(), names))
        .toList();
  }

  private static Line written(Map<Integer, Line> lines, Verdict verdict) {
    return Objects.requireNonNull(lines.get(verdict.line()));
  }

  private static ImportPage.Row row(
      Verdict verdict, Line line, Mapping mapping, Map<ClientId, String> names) {
    return switch (verdict) {
      case Verdict.Add(int number, ItemFacts facts) ->
          new ImportPage.Row(number, "Added", Tone.GOOD, cells(facts, line, mapping, names));
      case Verdict.Change(int number, _, ItemFacts facts) ->
          new ImportPage.Row(number, "Changed", Tone.INFO, cells(facts, line, mapping, names));
      case Verdict.Same(int number, var item) ->
          new ImportPage.Row(
              number, "Unchanged", Tone.NEUTRAL, cells(item.facts(), line, mapping, names));
      case Verdict.Refuse(int number, _) ->
          new ImportPage.Row(number, "Not taken", Tone.WARN, cells(line, mapping));
    };
  }

  private static List<String> cells(
      ItemFacts facts, Line line, Mapping mapping, Map<ClientId, String> names) {
    return List.of(
        facts.name(),
        names.getOrDefault(facts.client(), mapping.value("client", line)),
        Words.capital(facts.kind().title()),
        Integer.toString(facts.criticality()),
        Integer.toString(facts.usersServed()),
        Words.capital(facts.environment().title()));
  }

  /** A row that is not taken shows what stands in the file. */
  private static List<String> cells(Line line, Mapping mapping) {
    return List.of("name", "client", "kind", "criticality", "usersServed", "environment").stream()
        .map(field -> mapping.value(field, line))
        .toList();
  }
}
