package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.Approvers;
import io.tidegate.approval.Attendance;
import io.tidegate.approval.Condition;
import io.tidegate.approval.Route;
import io.tidegate.approval.RouteTable.Addition;
import io.tidegate.approval.RouteTable.Row;
import io.tidegate.approval.Rule;
import io.tidegate.approval.Stage;
import io.tidegate.change.Aspect;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TeamId;
import io.tidegate.policy.Typed;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a row out of the fields of its form. What cannot be read is noted at its field. */
final class RowReader {
  private static final int MOST_STAGES = 12;

  private final Typed typed;
  private final People people;
  private final Map<String, String> fieldOf = new HashMap<>();

  RowReader(Typed typed, People people) {
    this.typed = typed;
    this.people = people;
  }

  /** The indexes of the stages that the form has. */
  static List<Integer> stages(Typed typed) {
    return typed.all("stage").stream()
        .filter(index -> index.matches("\\d{1,2}"))
        .map(Integer::valueOf)
        .distinct()
        .limit(MOST_STAGES)
        .toList();
  }

  /** The field of the form that holds what is at this path within the row. */
  String fieldAt(String path) {
    return fieldOf.getOrDefault(path, "name");
  }

  Row row() {
    fieldOf.put("name", "name");
    fieldOf.put("route", "stages");
    boolean preapproved = typed.yes("preapproved");
    Route route = preapproved ? Route.byModel() : route();
    return new Row(typed.text("name"), when(), route, named("informed-"));
  }

  Addition addition() {
    List<Integer> indexes = stages(typed);
    int index = indexes.isEmpty() ? 0 : indexes.getFirst();
    remember("stage", index);
    return new Addition(when(), stage(index));
  }

  private Condition when() {
    return new Condition(
        typed.ticked("types", ChangeType.class),
        yesOrNo("major"),
        typed.ticked("levels", RiskLevel.class),
        Arrays.stream(typed.text("categories").split("[,\\n]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet()),
        number("criticality", 1, 5),
        ids("clients", ClientId::of),
        yesOrNo("blackout"),
        cost(),
        yesOrNo("irreversible"));
  }

  /** Stages of the same turn are decided side by side, turns one after the other. */
  private Route route() {
    Map<Integer, List<Integer>> turns = new TreeMap<>();
    for (int index : stages(typed)) {
      Integer turn = number("s" + index + "-turn", 1, MOST_STAGES);
      turns.computeIfAbsent(turn == null ? 1 : turn, _ -> new ArrayList<>()).add(index);
    }
    List<List<Stage>> groups = new ArrayList<>();
    for (List<Integer> together : turns.values()) {
      List<Stage> group = new ArrayList<>();
      for (int index : together) {
        remember("route.groups[%d][%d]".formatted(groups.size(), group.size()), index);
        group.add(stage(index));
      }
      groups.add(group);
    }
    return new Route(false, groups);
  }

  private void remember(String path, int index) {
    fieldOf.put(path + ".name", "s" + index + "-name");
    fieldOf.put(path + ".approvers", "s" + index + "-kind");
    fieldOf.put(path + ".rule", "s" + index + "-count");
    fieldOf.put(path + ".attendance", "s" + index + "-present");
  }

  private Stage stage(int index) {
    String at = "s" + index + "-";
    Integer present = number(at + "present", 0, 100);
    Integer percent = number(at + "percent", 0, 100);
    return new Stage(
        typed.text(at + "name"),
        approvers(at),
        rule(at),
        new Attendance(present == null ? 0 : present, percent == null ? 0 : percent),
        typed.ticked(at + "scope", Aspect.class));
  }

  private List<Approvers> approvers(String at) {
    return switch (StageKind.of(typed.text(at + "kind"))) {
      case OWNERS -> {
        Integer critical = number(at + "critical", 1, 5);
        yield List.of(new Approvers.Owners(critical == null ? 1 : critical));
      }
      case CLIENTS ->
          List.of(new Approvers.Clients(typed.yes(at + "others"), number(at + "most", 0, 1_000)));
      case MANAGER -> List.of(new Approvers.Manager());
      case PEOPLE -> named(at);
    };
  }

  ApprovalRules.Escalation escalation() {
    List<ApprovalRules.Step> further = new ArrayList<>();
    for (int i = 0; i < RowWriter.FURTHER; i++) {
      String at = RowWriter.further(i);
      boolean managers = typed.yes(at + "managers");
      List<Approvers> to = named(at);
      String minutes = typed.text(at + "emergencyMinutes");
      if (managers || !to.isEmpty() || !(typed.text(at + "hours") + minutes).isEmpty()) {
        further.add(
            new ApprovalRules.Step(
                typed.number(at + "hours"),
                minutes.isEmpty() ? null : typed.number(at + "emergencyMinutes"),
                managers,
                to));
      }
    }
    return new ApprovalRules.Escalation(
        typed.yes(RowWriter.ESCALATION + "managers"), named(RowWriter.ESCALATION), further);
  }

  private List<Approvers> named(String at) {
    List<Approvers> named = new ArrayList<>();
    typed.ticked(at + "roles", Role.class).stream()
        .sorted()
        .forEach(role -> named.add(new Approvers.Holders(role)));
    if (typed.yes(at + "peers")) {
      named.add(new Approvers.Peers());
    }
    ids(at + "teams", TeamId::of).forEach(team -> named.add(new Approvers.Members(team)));
    named.addAll(persons(at + "people"));
    return named;
  }

  private List<Approvers> persons(String field) {
    List<Approvers> found = new ArrayList<>();
    for (String name : typed.text(field).split("[,;\\n]", -1)) {
      if (!name.isBlank()) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<Person> called = people.called(List.of(wanted));
        if (called.size() == 1) {
          found.add(new Approvers.OnePerson(called.getFirst().id()));
        } else {
          typed.problem(
              field,
              called.isEmpty()
                  ? "Nobody here is called “%s”.".formatted(name.strip())
                  : "%d people are called “%s”. Give the e-mail address."
                      .formatted(called.size(), name.strip()));
        }
      }
    }
    return found;
  }

  private Rule rule(String at) {
    return switch (RuleKind.of(typed.text(at + "rule"))) {
      case AT_LEAST -> {
        Integer count = number(at + "count", 1, 100);
        if (count == null) {
          typed.problem(at + "count", "Say how many must agree.");
        }
        yield new Rule.AtLeast(count == null ? 1 : count);
      }
      case MAJORITY -> new Rule.Majority();
      case ALL -> new Rule.Everyone();
      case ANY -> new Rule.AnyOne();
    };
  }

  private @Nullable Boolean yesOrNo(String field) {
    String said = typed.text(field);
    return said.isEmpty() ? null : said.equals("true");
  }

  /** Null when nothing was typed, or what is noted. */
  private @Nullable Integer number(String field, int least, int most) {
    String said = typed.text(field);
    if (said.isEmpty()) {
      return null;
    }
    try {
      int number = Integer.parseInt(said);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below, with what may stand there.
    }
    typed.problem(field, "Give a whole number, %d to %,d.".formatted(least, most));
    return null;
  }

  private @Nullable BigDecimal cost() {
    String said = typed.text("cost");
    if (said.isEmpty()) {
      return null;
    }
    if (!said.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      typed.problem("cost", "Give an amount such as 5000 or 499.50.");
      return null;
    }
    return new BigDecimal(said);
  }

  private <T> Set<T> ids(String field, Function<String, T> read) {
    Set<T> ids = new LinkedHashSet<>();
    for (String id : typed.all(field)) {
      try {
        ids.add(read.apply(id));
      } catch (NotFound _) {
        typed.problem(field, "Choose out of the list.");
      }
    }
    return ids;
  }
}
