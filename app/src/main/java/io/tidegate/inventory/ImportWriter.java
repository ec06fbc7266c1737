package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.files.Files;
import io.tidegate.intake.CsvFiles;
import io.tidegate.intake.Line;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.inventory.RecordWriter.Step;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Stale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what an import's preview says. Only inside the transaction of its run. */
@Component
class ImportWriter {
  private static final String ROOM = "inventory";
  private static final String WHY = "Problem";

  private final ItemBatchStore items;
  private final ImportStore imports;
  private final RecordWriter records;
  private final Files files;
  private final CsvFiles csv;
  private final Ledger ledger;
  private final InstantSource clock;

  ImportWriter(
      ItemBatchStore items,
      ImportStore imports,
      RecordWriter records,
      Files files,
      CsvFiles csv,
      Ledger ledger,
      InstantSource clock) {
    this.items = items;
    this.imports = imports;
    this.records = records;
    this.files = files;
    this.csv = csv;
    this.ledger = ledger;
    this.clock = clock;
  }

  ImportResult write(Actor actor, ItemImport started, ImportPreview plan, int clientsAdded) {
    Instant now = clock.instant();
    String from = "Import of " + started.fileName();
    add(actor, plan.all(Verdict.Add.class), from, now);
    change(actor, plan.all(Verdict.Change.class), from);
    imports.insertProblems(actor.account(), started.id(), plan.problems());
    ImportResult result =
        new ImportResult(
            now,
            plan.count(Verdict.Add.class),
            plan.count(Verdict.Change.class),
            plan.count(Verdict.Same.class),
            plan.count(Verdict.Refuse.class),
            clientsAdded,
            refusedRows(actor, started, plan));
    imports.finish(started.id(), result);
    ledger.append(
        actor, Deed.of(ROOM, started.id().value(), null, "items-imported").with(countsOf(result)));
    return result;
  }

  private void add(Actor actor, List<Verdict.Add> additions, String from, Instant now) {
    Map<ItemId, ItemFacts> fresh = new LinkedHashMap<>();
    additions.forEach(addition -> fresh.put(ItemId.next(), addition.facts()));
    items.insert(actor.account(), fresh, now);
    records.added(actor, fresh, RecordCause.IMPORTED, from);
    List<Deed> deeds = new ArrayList<>();
    fresh.forEach((id, facts) ->
        deeds.add(
            Deed.of(ROOM, id.value(), facts.client(), "item-added")
                .with(facts.forLedger())
                .because(from)));
    ledger.appendAll(actor, deeds);
  }

  private void change(Actor actor, List<Verdict.Change> changes, String from) {
    Map<ItemId, ItemFacts> facts = new LinkedHashMap<>();
    changes.forEach(change -> facts.put(change.before().id(), change.facts()));
    List<Long> versions = changes.stream().map(change -> change.before().version()).toList();
    if (items.update(facts, versions) != changes.size()) {
      throw new Stale("Somebody was faster: an item of this file was edited meanwhile.");
    }
    records.edited(
        actor, RecordCause.IMPORTED, changes.stream().map(ImportWriter::step).toList(), from);
    ledger.appendAll(actor, changes.stream().map(change -> deedOf(change, from)).toList());
  }

  private static Step step(Verdict.Change change) {
    Item before = change.before();
    return new Step(
        before.id(), before.client(), ItemState.of(before.facts()), ItemState.of(change.facts()));
  }

  private static Deed deedOf(Verdict.Change change, String from) {
    Item before = change.before();
    return Deed.of(ROOM, before.id().value(), before.client(), "item-edited")
        .changing(before.facts().forLedger(), change.facts().forLedger())
        .because(from);
  }

  /** The refused rows as they came, with a last column that says why. */
  private @Nullable FileId refusedRows(Actor actor, ItemImport started, ImportPreview plan) {
    List<Verdict.Refuse> refusals = plan.all(Verdict.Refuse.class);
    if (refusals.isEmpty()) {
      return null;
    }
    byte[] content = refusedFile(plan.table(), refusals).getBytes(StandardCharsets.UTF_8);
    String name = "to mend - " + started.fileName();
    try {
      return files.store(actor, null, name, new ByteArrayInputStream(content)).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String refusedFile(Table table, List<Verdict.Refuse> refusals) {
    Map<Integer, String> reasons = new LinkedHashMap<>();
    refusals.forEach(refusal -> reasons.put(refusal.line(), reasonOf(refusal)));
    int old = table.header().indexOf(WHY);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(table.header(), old, WHY));
    for (Line line : table.lines()) {
      String reason = reasons.get(line.number());
      if (reason != null) {
        rows.add(row(cells(table, line), old, reason));
      }
    }
    return csv.write(table.separator(), rows);
  }

  private static List<String> cells(Table table, Line line) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < table.header().size(); column++) {
      cells.add(line.cell(column));
    }
    return cells;
  }

  private static List<String> row(List<String> cells, int without, String last) {
    List<String> row = new ArrayList<>(cells);
    if (without >= 0) {
      row.remove(without);
    }
    row.add(last);
    return row;
  }

  private static String reasonOf(Verdict.Refuse refusal) {
    return refusal.problems().stream().map(RowProblem::sentence).collect(Collectors.joining(" "));
  }

  private static Map<String, Integer> countsOf(ImportResult result) {
    return Map.of(
        "added", result.added(),
        "changed", result.changed(),
        "unchanged", result.unchanged(),
        "refused", result.refused(),
        "clientsAdded", result.clientsAdded());
  }
}
