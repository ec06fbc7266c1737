package io.tidegate.inventory;

import io.tidegate.directory.Client;
import io.tidegate.intake.Field;
import io.tidegate.intake.Line;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides about each line of a file of dependencies, from what is known. Changes nothing. */
final class DependencyJudge {
  private final Actor actor;
  private final Table table;
  private final Mapping mapping;
  private final Map<ClientId, Client> clients = new HashMap<>();
  private final Map<String, List<Item>> called = new HashMap<>();
  private final Map<NewDependency, Dependency> standing = new HashMap<>();
  private final Map<String, Dependency> keyed = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  DependencyJudge(
      Actor actor, Table table, Mapping mapping, Collection<Client> clients, List<Item> items) {
    this.actor = actor;
    this.table = table;
    this.mapping = mapping;
    clients.forEach(client -> this.clients.put(client.id(), client));
    for (Item item : items) {
      if (!item.isRetired()) {
        know(ItemStore.key(item.name()), item);
        if (item.externalKey() != null) {
          know(ItemStore.key(item.externalKey()), item);
        }
      }
    }
  }

  private void know(String word, Item item) {
    List<Item> all = called.computeIfAbsent(word, _ -> new ArrayList<>());
    if (!all.contains(item)) {
      all.add(item);
    }
  }

  /** Tells it what stands already. */
  void know(List<Dependency> dependencies) {
    for (Dependency each : dependencies) {
      standing.put(NewDependency.of(each.source(), each.type(), each.target()), each);
      if (each.externalKey() != null) {
        keyed.put(each.externalKey(), each);
      }
    }
  }

  List<DependencyVerdict> judge() {
    return table.lines().stream().map(this::judge).toList();
  }

  private DependencyVerdict judge(Line line) {
    List<RowProblem> problems = new ArrayList<>();
    DependencyWords.Way way = way(line, problems);
    Item first = item(line, DependencyFields.SOURCE, problems);
    Item second = item(line, DependencyFields.TARGET, problems);
    if (way == null || first == null || second == null) {
      return new DependencyVerdict.Refuse(line.number(), problems);
    }
    Item source = way.turned() ? second : first;
    Item target = way.turned() ? first : second;
    NewDependency fresh =
        new NewDependency(
            source.id(),
            way.type(),
            target.id(),
            mapping.value(DependencyFields.NOTE, line),
            mapping.value(DependencyFields.KEY, line));
    refuse(line, fresh, source, target, problems);
    return problems.isEmpty()
        ? decide(line, fresh, source, target)
        : new DependencyVerdict.Refuse(line.number(), problems);
  }

  private DependencyVerdict decide(Line line, NewDependency fresh, Item source, Item target) {
    Dependency withKey = fresh.externalKey() == null ? null : keyed.get(fresh.externalKey());
    boolean stands =
        standing.containsKey(NewDependency.of(fresh.source(), fresh.type(), fresh.target()))
            || (fresh.type().spread() == Spread.BOTH
                && standing.containsKey(
                    NewDependency.of(fresh.target(), fresh.type(), fresh.source())));
    return stands
        ? new DependencyVerdict.Same(line.number())
        : new DependencyVerdict.Add(line.number(), fresh, source, target, withKey);
  }

  private void refuse(
      Line line, NewDependency fresh, Item source, Item target, List<RowProblem> problems) {
    for (Problem problem : DependencyPolicy.problemsOf(fresh, source, target)) {
      problems.add(problem(line, DependencyFields.TARGET, problem.sentence()));
    }
    Client one = clients.get(source.client());
    Client other = clients.get(target.client());
    if (one == null || other == null || !DependencyPolicy.mayMeet(one, other)) {
      problems.add(
          problem(
              line, DependencyFields.TARGET, "Two clients do not depend on each other directly."));
    }
    if (!ItemPolicy.mayMaintain(actor, source.client())) {
      problems.add(
          problem(line, DependencyFields.SOURCE, "You may not keep the inventory of this client."));
    }
    repeats(line, "between " + fresh.source() + fresh.type() + fresh.target(), problems);
    if (fresh.externalKey() != null) {
      repeats(line, "key " + fresh.externalKey(), problems);
    }
  }

  private void repeats(Line line, String what, List<RowProblem> problems) {
    Integer before = seen.putIfAbsent(what, line.number());
    if (before != null) {
      problems.add(problem(line, DependencyFields.SOURCE, "Line " + before + " says it already."));
    }
  }

  private DependencyWords.@Nullable Way way(Line line, List<RowProblem> problems) {
    String said = mapping.value(DependencyFields.TYPE, line);
    DependencyWords.Way way = DependencyWords.way(said).orElse(null);
    if (way == null) {
      problems.add(
          problem(
              line,
              DependencyFields.TYPE,
              (said.isEmpty() ? "Say how" : "Not one of ours: “" + said + "”. Say how")
                  + ", with one of: "
                  + DependencyWords.titles()
                  + "."));
    }
    return way;
  }

  private @Nullable Item item(Line line, String field, List<RowProblem> problems) {
    String said = mapping.value(field, line);
    List<Item> found = called.getOrDefault(ItemStore.key(said), List.of());
    List<Item> meant = found.size() < 2 ? found : of(line, found);
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    problems.add(problem(line, field, reason(said, found)));
    return null;
  }

  private List<Item> of(Line line, List<Item> found) {
    String client = ItemStore.key(mapping.value(DependencyFields.CLIENT, line));
    return found.stream()
        .filter(item -> {
          Client owner = clients.get(item.client());
          return owner != null
              && (ItemStore.key(owner.name()).equals(client)
                  || ItemStore.key(owner.shortName()).equals(client));
        })
        .toList();
  }

  private static String reason(String said, List<Item> found) {
    if (said.isEmpty()) {
      return "The line names no item here.";
    }
    return found.isEmpty()
        ? "No item is called “" + said + "”, nor has it as its external key."
        : "Several clients have a “" + said + "”: name the client in the line.";
  }

  private RowProblem problem(Line line, String field, String sentence) {
    int column = mapping.column(field);
    String name =
        column >= 0 && column < table.header().size()
            ? table.header().get(column)
            : DependencyFields.ALL.stream()
                .filter(each -> Objects.equals(each.name(), field))
                .map(Field::title)
                .findFirst()
                .orElse(field);
    return new RowProblem(line.number(), name, sentence);
  }
}
