package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.Approvers;
import io.tidegate.approval.Condition;
import io.tidegate.approval.Route;
import io.tidegate.approval.RouteTable.Addition;
import io.tidegate.approval.RouteTable.Row;
import io.tidegate.approval.Rule;
import io.tidegate.approval.Stage;
import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays a stored row out into the fields of its form. */
final class RowWriter {
  /** What the fields begin with that say who decides next. */
  static final String ESCALATION = "escalation.";

  /** So many steps may follow the one at the deadline. */
  static final int FURTHER = 3;

  /** What the fields of a step after the deadline begin with. */
  static String further(int step) {
    return "escalation.further[%d].".formatted(step);
  }

  private final Function<PersonId, String> people;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  /**
   * For rows whose people are written so.
   *
   * @param people how somebody is named, so that {@link RowReader} finds them again
   */
  RowWriter(Function<PersonId, String> people) {
    this.people = people;
  }

  Map<String, List<String>> row(Row row) {
    put("name", row.name());
    when(row.when());
    put("preapproved", row.route().preapproved() ? "true" : "");
    route(row.route());
    named("informed-", row.informed());
    return fields;
  }

  Map<String, List<String>> addition(Addition addition) {
    when(addition.when());
    put("stage", "0");
    stage(0, 1, addition.stage());
    return fields;
  }

  Map<String, List<String>> escalation(ApprovalRules.Escalation escalation) {
    put(ESCALATION + "managers", escalation.managers() ? "true" : "");
    named(ESCALATION, escalation.to());
    List<ApprovalRules.Step> further = escalation.more();
    for (int i = 0; i < further.size(); i++) {
      put(further(i) + "hours", Integer.toString(further.get(i).hours()));
      put(further(i) + "emergencyMinutes", further.get(i).emergencyMinutes());
      put(further(i) + "managers", further.get(i).managers() ? "true" : "");
      named(further(i), further.get(i).to());
    }
    return fields;
  }

  /** Of a new row: with one empty stage. */
  Map<String, List<String>> fresh() {
    put("stage", "0");
    put("s0-turn", "1");
    put("s0-kind", StageKind.PEOPLE.code());
    put("s0-rule", RuleKind.ANY.code());
    return fields;
  }

  private void when(Condition when) {
    names("types", when.types());
    names("levels", when.levels());
    put("major", when.major());
    put("categories", String.join(", ", when.categories().stream().sorted().toList()));
    put("criticality", when.criticality());
    fields.put("clients", when.clients().stream().map(Object::toString).toList());
    put("blackout", when.inBlackout());
    put("cost", when.cost() == null ? null : when.cost().toPlainString());
    put("irreversible", when.irreversible());
  }

  private void route(Route route) {
    List<String> indexes = new ArrayList<>();
    for (int group = 0; group < route.groups().size(); group++) {
      for (Stage stage : route.groups().get(group)) {
        stage(indexes.size(), group + 1, stage);
        indexes.add(Integer.toString(indexes.size()));
      }
    }
    fields.put("stage", indexes);
  }

  private void stage(int index, int turn, Stage stage) {
    String at = "s" + index + "-";
    put(at + "name", stage.name());
    put(at + "turn", turn);
    put(at + "kind", StageKind.PEOPLE.code());
    for (Approvers approvers : stage.approvers()) {
      alone(at, approvers);
    }
    named(at, stage.approvers());
    put(at + "rule", RuleKind.of(stage.rule()).code());
    put(at + "count", stage.rule() instanceof Rule.AtLeast(int count) ? count : null);
    put(at + "present", blankZero(stage.attendance().people()));
    put(at + "percent", blankZero(stage.attendance().percent()));
    names(at + "scope", stage.scope());
  }

  /** Those who decide in a stage of their own. */
  private void alone(String at, Approvers approvers) {
    switch (approvers) {
      case Approvers.Owners(int criticality) -> {
        put(at + "kind", StageKind.OWNERS.code());
        put(at + "critical", criticality);
      }
      case Approvers.Clients(boolean others, Integer most) -> {
        put(at + "kind", StageKind.CLIENTS.code());
        put(at + "others", others ? "true" : "");
        put(at + "most", most);
      }
      case Approvers.Manager _ -> put(at + "kind", StageKind.MANAGER.code());
      case Approvers.OnePerson _, Approvers.Holders _, Approvers.Members _, Approvers.Peers _ -> {}
    }
  }

  private void named(String at, List<Approvers> all) {
    List<String> roles = new ArrayList<>();
    List<String> teams = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (Approvers one : all) {
      switch (one) {
        case Approvers.Holders holders -> roles.add(holders.role().name());
        case Approvers.Members members -> teams.add(members.team().toString());
        case Approvers.OnePerson person -> persons.add(people.apply(person.person()));
        case Approvers.Peers _ -> put(at + "peers", "true");
        case Approvers.Owners _, Approvers.Clients _, Approvers.Manager _ -> {}
      }
    }
    fields.put(at + "roles", roles);
    fields.put(at + "teams", teams);
    put(at + "people", String.join(", ", persons));
  }

  private static @Nullable Integer blankZero(int number) {
    return number == 0 ? null : number;
  }

  private void names(String field, Collection<? extends Enum<?>> all) {
    fields.put(field, all.stream().map(Enum::name).sorted().toList());
  }

  private void put(String field, @Nullable Object value) {
    fields.put(field, List.of(value == null ? "" : value.toString()));
  }
}
