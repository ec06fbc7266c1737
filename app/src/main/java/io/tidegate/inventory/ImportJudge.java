package io.tidegate.inventory;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to do with each line: an item is recognised by its external key, else by its name;
 * what a line does not say stays as it is. Pure: everything known is handed in.
 */
class ImportJudge {
  private static final int USUAL_CRITICALITY = 3;

  private final Actor actor;
  private final Table table;
  private final ImportOptions options;
  private final KnownThings known;
  private final Map<String, ClientId> newClients;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * A judge for one file.
   *
   * @param newClients ids by the plain name of clients that the import would add
   */
  ImportJudge(
      Actor actor,
      Table table,
      ImportOptions options,
      KnownThings known,
      Map<String, ClientId> newClients) {
    this.actor = actor;
    this.table = table;
    this.options = options;
    this.known = known;
    this.newClients = newClients;
  }

  List<Verdict> judge(List<ImportRow> rows) {
    return rows.stream().map(this::judge).toList();
  }

  private Verdict judge(ImportRow row) {
    List<RowProblem> problems = new ArrayList<>(row.problems());
    ClientId client = clientOf(row, problems);
    Person owner = ownerOf(row, client, problems);
    if (client == null || !problems.isEmpty()) {
      return new Verdict.Refuse(row.line(), problems);
    }
    Item before = itemOf(row, client, problems);
    refuseRepeats(row, client, before, problems);
    if (!problems.isEmpty()) {
      return new Verdict.Refuse(row.line(), problems);
    }
    return decide(row, client, owner, before);
  }

  private static Verdict decide(
      ImportRow row, ClientId client, @Nullable Person owner, @Nullable Item before) {
    PersonId ownerId = owner == null ? null : owner.id();
    if (before == null) {
      ItemFacts usual = ItemFacts.of(client, row.name(), Kind.OTHER, USUAL_CRITICALITY);
      return new Verdict.Add(row.line(), row.over(usual.ownedBy(ownerId)));
    }
    ItemFacts facts = row.over(before.facts());
    ItemFacts after = ownerId == null ? facts : facts.ownedBy(ownerId);
    return after.equals(before.facts())
        ? new Verdict.Same(row.line(), before)
        : new Verdict.Change(row.line(), before, after);
  }

  private @Nullable ClientId clientOf(ImportRow row, List<RowProblem> problems) {
    ClientId client = row.client().isEmpty() ? options.client() : named(row.client());
    if (client == null) {
      problems.add(problem(row, ItemFields.CLIENT, missingClient(row.client())));
    } else if (!newClients.containsValue(client) && !ItemPolicy.mayMaintain(actor, client)) {
      problems.add(
          problem(row, ItemFields.CLIENT, "You may not keep the inventory of this client."));
    }
    return client;
  }

  private @Nullable ClientId named(String name) {
    Client client = known.client(name);
    return client == null ? newClients.get(ItemStore.key(name)) : client.id();
  }

  private static String missingClient(String name) {
    return name.isEmpty()
        ? "The line names no client. Choose one for such lines."
        : "There is no client called “" + name + "”.";
  }

  private @Nullable Person ownerOf(
      ImportRow row, @Nullable ClientId client, List<RowProblem> problems) {
    if (row.owner().isEmpty()) {
      return null;
    }
    Person owner = known.person(row.owner());
    if (known.isAmbiguous(row.owner())) {
      problems.add(
          problem(
              row,
              ItemFields.OWNER,
              "Several people are called “" + row.owner() + "”. Use the e-mail address."));
    } else if (owner == null) {
      problems.add(
          problem(
              row,
              ItemFields.OWNER,
              "Nobody is known as “"
                  + row.owner()
                  + "”. Use an e-mail address, or leave it empty."));
    } else if (client != null && owner.client() != null && !owner.client().equals(client)) {
      problems.add(problem(row, ItemFields.OWNER, owner.name() + " belongs to another client."));
    }
    return owner;
  }

  private @Nullable Item itemOf(ImportRow row, ClientId client, List<RowProblem> problems) {
    Item byKey = row.key() == null ? null : known.withKey(client, row.key());
    Item byName = known.called(client, row.name());
    if (byKey != null && byKey.isRetired()) {
      problems.add(
          problem(
              row,
              ItemFields.KEY,
              byKey.name() + " has this key and is retired. Give a new one its own key."));
    } else if (byKey != null && byName != null && !byKey.id().equals(byName.id())) {
      problems.add(
          problem(
              row, ItemFields.NAME, "Another item of this client is called “" + row.name() + "”."));
    } else if (byKey == null && byName != null && hasAnotherKey(byName, row)) {
      problems.add(
          problem(
              row,
              ItemFields.KEY,
              byName.name() + " is known by the key “" + byName.externalKey() + "”."));
    }
    return byKey == null ? byName : byKey;
  }

  private static boolean hasAnotherKey(Item item, ImportRow row) {
    return row.key() != null
        && item.externalKey() != null
        && !Objects.equals(row.key(), item.externalKey());
  }

  /** A second line about the same item would undo the first, so it is named instead. */
  private void refuseRepeats(
      ImportRow row, ClientId client, @Nullable Item before, List<RowProblem> problems) {
    List<RowProblem> repeats = new ArrayList<>();
    String same = "is about the same item";
    repeat(row, "name " + client + ItemStore.key(row.name()), ItemFields.NAME, same, repeats);
    if (row.key() != null) {
      repeat(row, "key " + client + row.key(), ItemFields.KEY, "has the same key", repeats);
    }
    if (before != null) {
      repeat(row, "item " + before.id(), ItemFields.NAME, same, repeats);
    }
    if (problems.isEmpty()) {
      repeats.stream().findFirst().ifPresent(problems::add);
    }
  }

  private void repeat(
      ImportRow row, String mark, String field, String how, List<RowProblem> repeats) {
    Integer first = seen.putIfAbsent(mark, row.line());
    if (first != null) {
      repeats.add(problem(row, field, "Line %d %s.".formatted(first, how)));
    }
  }

  private RowProblem problem(ImportRow row, String field, String sentence) {
    return new RowProblem(
        row.line(), ImportRow.columnName(table, options.mapping(), field), sentence);
  }
}
