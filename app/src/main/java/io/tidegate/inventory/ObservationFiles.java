package io.tidegate.inventory;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.intake.CsvFiles;
import io.tidegate.intake.Field;
import io.tidegate.intake.Line;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what was seen and comes as a CSV file: a line for each item, a column for each
 * attribute.
 */
@Service
public class ObservationFiles {
  private static final String ITEM = "item";
  private static final String KEY = "externalKey";
  private static final String CLIENT = "client";
  private static final String AT = "at";

  private static final List<Field> FIELDS =
      List.of(
          Field.of(ITEM, "Item", "name", "host", "hostname", "device", "ci", "computer name"),
          Field.of(KEY, "External key", "key", "external id", "asset tag", "id"),
          Field.of(CLIENT, "Client", "customer", "tenant", "company"),
          Field.of(AT, "Seen at", "when", "time", "timestamp", "date", "last seen"));

  private final ItemStore items;
  private final Observations observations;
  private final Clients clients;
  private final CsvFiles csv;
  private final InstantSource clock;

  ObservationFiles(
      ItemStore items,
      Observations observations,
      Clients clients,
      CsvFiles csv,
      InstantSource clock) {
    this.items = items;
    this.observations = observations;
    this.clients = clients;
    this.csv = csv;
    this.clock = clock;
  }

  /** What came of a file, and the rows that were not taken. */
  public record Taken(ObservationOutcome outcome, List<RowProblem> problems) {}

  /**
   * Takes every row that names an item. Throws what {@link Observations#take} throws, and {@link
   * Invalid} for {@code file} when it is no table that names items and attributes.
   *
   * @param client whose items they are where the file does not say; null when it always does
   */
  @Transactional
  public Taken take(
      Actor actor, String source, boolean learns, @Nullable ClientId client, byte[] content) {
    Table table = csv.read(content);
    Mapping mapping = Mapping.guess(FIELDS, table.header());
    Map<Integer, AttributeName> columns = attributes(table, mapping);
    if (columns.isEmpty() || (!mapping.has(ITEM) && !mapping.has(KEY))) {
      throw new Invalid("file", "It needs a column for the item and one for each attribute.");
    }
    KnownThings known = new KnownThings(clients.all(), List.of(), items(table, mapping));
    List<RowProblem> problems = new ArrayList<>();
    List<Observation> seen = new ArrayList<>();
    for (Line line : table.lines()) {
      read(mapping, columns, known, client, line, seen, problems);
    }
    if (seen.isEmpty()) {
      throw new Invalid(
          "file",
          problems.isEmpty() ? "It says nothing of any item." : problems.getFirst().sentence());
    }
    return new Taken(
        observations.take(actor, new ObservationBatch(source, learns, seen)), problems);
  }

  private void read(
      Mapping mapping,
      Map<Integer, AttributeName> columns,
      KnownThings known,
      @Nullable ClientId client,
      Line line,
      List<Observation> seen,
      List<RowProblem> problems) {
    try {
      Item item = item(mapping, known, client, line);
      Instant at = moment(mapping.value(AT, line));
      columns.forEach((column, name) -> {
        String cell = line.cell(column);
        if (!cell.isEmpty()) {
          seen.add(new Observation(item.id(), name, AttributeValue.read(cell), at));
        }
      });
    } catch (Invalid invalid) {
      problems.add(
          new RowProblem(line.number(), invalid.problems().getFirst().field(), invalid.sentence()));
    } catch (IllegalArgumentException _) {
      problems.add(
          new RowProblem(
              line.number(), "", "What begins with a quote or a bracket has to be JSON."));
    }
  }

  private static Item item(
      Mapping mapping, KnownThings known, @Nullable ClientId client, Line line) {
    String named = mapping.value(CLIENT, line);
    Client found = named.isEmpty() ? null : known.client(named);
    ClientId whose = found == null ? client : found.id();
    if (whose == null || (found == null && !named.isEmpty())) {
      throw new Invalid(
          CLIENT,
          named.isEmpty() ? "The line names no client." : "There is no client “" + named + "”.");
    }
    String key = mapping.value(KEY, line);
    String name = mapping.value(ITEM, line);
    Item byKey = key.isEmpty() ? null : known.withKey(whose, key);
    Item item = byKey == null ? known.called(whose, name) : byKey;
    if (item == null) {
      throw new Invalid(
          ITEM, "No item of this client is called “" + (name.isEmpty() ? key : name) + "”.");
    }
    return item;
  }

  private Instant moment(String written) {
    if (written.isEmpty()) {
      return clock.instant();
    }
    try {
      return OffsetDateTime.parse(written.replace(' ', 'T')).toInstant();
    } catch (DateTimeException _) {
      throw new Invalid(AT, "Write the moment with its offset, such as 2026-11-28T20:00:00Z.");
    }
  }

  private static Map<Integer, AttributeName> attributes(Table table, Mapping mapping) {
    Set<Integer> taken = new HashSet<>(mapping.columns().values());
    Map<Integer, AttributeName> columns = new TreeMap<>();
    for (int column = 0; column < table.header().size(); column++) {
      if (!taken.contains(column)) {
        columns.put(column, AttributeName.of(table.header().get(column)));
      }
    }
    return columns;
  }

  private List<Item> items(Table table, Mapping mapping) {
    return items.known(
        table.lines().stream().map(line -> mapping.value(KEY, line)).distinct().toList(),
        table.lines().stream()
            .map(line -> ItemStore.key(mapping.value(ITEM, line)))
            .distinct()
            .toList());
  }
}
