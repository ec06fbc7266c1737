package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalRules;
import io.tidegate.directory.People;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Typed;
import io.tidegate.risk.RiskLevel;
import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The form of what stands beside a decision table: deadlines, who decides next, who goes alone. */
@Component
class LimitsForm {
  private final PeopleField field;
  private final People people;
  private final Teams teams;

  LimitsForm(PeopleField field, People people, Teams teams) {
    this.field = field;
    this.people = people;
    this.teams = teams;
  }

  /** As what is stored would have been typed. */
  Typed stored(ApprovalRules rules) {
    Map<String, List<String>> fields =
        new HashMap<>(new RowWriter(field::written).escalation(rules.escalates()));
    put(fields, "deadlines.workingDays", rules.deadlines().workingDays());
    put(fields, "deadlines.emergencyMinutes", rules.deadlines().emergencyMinutes());
    put(fields, "deadlines.remindAtPercent", rules.deadlines().remindAtPercent());
    put(fields, "solo.coolOffHours", rules.solo().coolOffHours());
    fields.put("solo.levels", names(rules.solo().levels()));
    fields.put("mayOverride", names(rules.mayOverride()));
    return new Typed(fields);
  }

  /** The rules with what was typed; what cannot be read is noted there. */
  ApprovalRules read(ApprovalRules now, Typed typed) {
    return new ApprovalRules(
        now.routes(),
        new ApprovalRules.Deadlines(
            typed.number("deadlines.workingDays"),
            typed.number("deadlines.emergencyMinutes"),
            typed.number("deadlines.remindAtPercent")),
        new ApprovalRules.Solo(
            typed.number("solo.coolOffHours"), typed.ticked("solo.levels", RiskLevel.class)),
        typed.ticked("mayOverride", Role.class),
        new RowReader(typed, people).escalation());
  }

  TablePage.Limits draw(Typed typed, Problems problems) {
    List<Option> all =
        teams.all().stream().map(team -> Option.of(team.id().toString(), team.name())).toList();
    return new TablePage.Limits(
        input(typed, "deadlines.workingDays", "Working days to decide", problems).needed(),
        input(typed, "deadlines.emergencyMinutes", "Minutes in an emergency", problems).needed(),
        input(typed, "deadlines.remindAtPercent", "Remind after, in % of that", problems).needed(),
        input(typed, "solo.coolOffHours", "Hours a self-approval cools off", problems).needed(),
        TablePages.LEVELS.stream().limit(2).toList(),
        chosen(typed, "solo.levels"),
        TablePages.ROLES.stream().filter(role -> !Role.valueOf(role.value()).ofClient()).toList(),
        chosen(typed, "mayOverride"),
        next(typed, problems, RowWriter.ESCALATION, all),
        IntStream.range(0, RowWriter.FURTHER)
            .mapToObj(i -> next(typed, problems, RowWriter.further(i), all))
            .toList());
  }

  private static TablePage.Next next(
      Typed typed, Problems problems, String at, List<Option> teams) {
    TablePage.Next drawn =
        new TablePage.Next(
            at,
            input(typed, at + "hours", "Hours after the step before", problems)
                .hint("1 to 720. Left empty, with nobody chosen: no such step."),
            input(typed, at + "emergencyMinutes", "Minutes in an emergency", problems)
                .hint("5 to 1,440. Left empty: as many hours."),
            false,
            input(typed, at + "managers", "The managers of those who have not decided", problems),
            chosen(typed, at + "roles"),
            teams,
            chosen(typed, at + "teams"),
            input(typed, at + "people", "People", problems)
                .hint("Names or e-mail addresses, parted by commas."));
    return drawn.given(problems.at(at + "to") != null);
  }

  private static Field input(Typed typed, String name, String label, Problems problems) {
    return Field.of(name, label).value(typed.text(name)).problems(problems);
  }

  private static Set<String> chosen(Typed typed, String name) {
    return new LinkedHashSet<>(typed.all(name));
  }

  private static void put(Map<String, List<String>> fields, String name, int number) {
    fields.put(name, List.of(Integer.toString(number)));
  }

  private static List<String> names(Collection<? extends Enum<?>> all) {
    return all.stream().map(Enum::name).sorted().toList();
  }
}
