package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.intake.Line;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.inventory.ImportPreview;
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
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lays out the page of an import that is not run yet. */
@Component
class ImportPages {
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");
  static final int PROBLEMS = 200;
  private static final int ROWS = 20;

  private final Clients clients;
  private final Items items;
  private final ItemImports imports;
  private final Frames frames;

  ImportPages(Clients clients, Items items, ItemImports imports, Frames frames) {
    this.clients = clients;
    this.items = items;
    this.imports = imports;
    this.frames = frames;
  }

  ImportPage preview(Actor actor, ItemImport started, ImportPreview preview) {
    Table table = preview.table();
    List<RowProblem> problems = preview.problems();
    return new ImportPage(
        frames.of(actor, "Import " + started.fileName(), INVENTORY).wide(),
        started,
        table.separatorName(),
        reading(actor, started, table),
        counts(preview, problems.size()),
        preview.newClients(),
        rows(started, preview),
        problems.subList(0, Math.min(PROBLEMS, problems.size())));
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

  private ImportPage.Reading reading(Actor actor, ItemImport started, Table table) {
    Mapping mapping = started.mapping();
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
        Objects.toString(started.options().client(), ""),
        clientsOf(actor),
        imports.mayCreateClients(actor));
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
