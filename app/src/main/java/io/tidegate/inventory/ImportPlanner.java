package io.tidegate.inventory;

import io.tidegate.directory.Accounts;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what a file needs to be judged against, in a few queries whatever its size. */
@Component
class ImportPlanner {
  private static final int PEOPLE_AT_ONCE = 500;

  private final ItemStore items;
  private final Accounts accounts;
  private final Clients clients;
  private final People people;

  ImportPlanner(ItemStore items, Accounts accounts, Clients clients, People people) {
    this.items = items;
    this.accounts = accounts;
    this.clients = clients;
    this.people = people;
  }

  ImportPreview plan(Actor actor, Table table, ImportOptions options) {
    List<ImportRow> rows =
        table.lines().stream().map(line -> ImportRow.read(table, options.mapping(), line)).toList();
    KnownThings known = new KnownThings(clients.all(), ownersOf(rows), itemsOf(rows));
    Map<String, String> missing =
        options.createsClients() && actor.holdsEverywhere(Role.ADMINISTRATOR)
            ? missingClients(rows, known)
            : Map.of();
    Map<String, ClientId> ids = new LinkedHashMap<>();
    missing.keySet().forEach(key -> ids.put(key, ClientId.next()));
    List<Verdict> verdicts = new ImportJudge(actor, table, options, known, ids).judge(rows);
    return new ImportPreview(table, verdicts, List.copyOf(missing.values()));
  }

  /** The time zone that new clients get until somebody says better. */
  ZoneId zoneOf(Actor actor) {
    return accounts.get(actor.account()).zone();
  }

  private static Map<String, String> missingClients(List<ImportRow> rows, KnownThings known) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      if (!row.client().isEmpty()
          && known.client(row.client()) == null
          && row.problems().isEmpty()) {
        missing.putIfAbsent(ItemStore.key(row.client()), row.client());
      }
    }
    return missing;
  }

  private List<Item> itemsOf(List<ImportRow> rows) {
    return items.known(
        rows.stream().map(ImportRow::key).filter(Objects::nonNull).distinct().toList(),
        rows.stream().map(row -> ItemStore.key(row.name())).distinct().toList());
  }

  private List<Person> ownersOf(List<ImportRow> rows) {
    if (rows.stream().allMatch(row -> row.owner().isEmpty())) {
      return List.of();
    }
    List<Person> all = new ArrayList<>();
    PersonId after = null;
    do {
      Page<Person> page = people.list(PersonFilter.EVERYBODY, after, PEOPLE_AT_ONCE);
      all.addAll(page.items());
      after = page.next() == null ? null : PersonId.of(page.next());
    } while (after != null);
    return all;
  }
}
