package io.tidegate.approval;

import io.tidegate.approval.ApprovalRules.Deadlines;
import io.tidegate.approval.ApprovalRules.Solo;
import io.tidegate.approval.RouteTable.Addition;
import io.tidegate.approval.RouteTable.Row;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.policy.About;
import io.tidegate.policy.Checks;
import io.tidegate.policy.Clause;
import io.tidegate.policy.SectionEditor;
import io.tidegate.risk.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How people read the rules of approval, and what they are held to. */
@Component
class ApprovalEditor implements SectionEditor<ApprovalRules> {
  private static final int MOST_ROWS = 100;
  private static final int MOST_NEXT = 20;
  private static final int MOST_STEPS = 3;

  private final ApprovalDrafts drafts;

  ApprovalEditor(ApprovalDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public About<ApprovalRules> about() {
    return new About<>(
        ApprovalSection.APPROVAL,
        "Approval routes",
        "Which change takes which route to its approval, by when, and how two people go on alone.",
        20);
  }

  @Override
  public List<Clause> words(ApprovalRules rules) {
    RouteWords words = drafts.words();
    List<Clause> clauses = new ArrayList<>();
    clauses.add(
        new Clause(
            "order",
            "The first row that matches gives the route: %s."
                .formatted(
                    rules.routes().rows().stream()
                        .map(row -> "“" + row.name() + "”")
                        .collect(Collectors.joining(", ")))));
    for (Row row : rules.routes().rows()) {
      clauses.add(new Clause("row " + row.name(), words.row(row)));
    }
    for (Addition addition : rules.routes().additions()) {
      clauses.add(
          new Clause(
              "addition " + addition.stage().name(),
              "Whatever row matched, when %s, last comes %s."
                  .formatted(words.when(addition.when()), words.named(addition.stage()))));
    }
    clauses.addAll(limits(rules));
    clauses.add(new Clause("escalation", words.escalation(rules.escalates())));
    return clauses;
  }

  private static List<Clause> limits(ApprovalRules rules) {
    Deadlines deadlines = rules.deadlines();
    return List.of(
        new Clause(
            "deadlines",
            "Approvers have %d working days; in an emergency %d minutes."
                .formatted(deadlines.workingDays(), deadlines.emergencyMinutes())),
        new Clause(
            "reminder",
            "They are reminded when %d %% of that has passed."
                .formatted(deadlines.remindAtPercent())),
        new Clause("solo", solo(rules.solo())),
        new Clause(
            "override",
            rules.mayOverride().isEmpty()
                ? "Nobody may set a stage aside."
                : "A stage that nobody refused may be set aside, with a reason, by: %s."
                    .formatted(roles(rules.mayOverride()))));
  }

  private static String solo(Solo solo) {
    return solo.levels().isEmpty()
        ? "Nobody ever approves for themselves."
        : "In solo mode, where nobody else is left, a self-approval counts after %d hours, of %s risk."
            .formatted(
                solo.coolOffHours(),
                CaseWords.either(solo.levels().stream().sorted().map(RiskLevel::title)));
  }

  private static String roles(Set<Role> roles) {
    return CaseWords.either(roles.stream().sorted().map(Role::title));
  }

  @Override
  public List<Problem> problems(ApprovalRules rules) {
    List<Problem> problems = new ArrayList<>();
    drafts.errors(rules.routes()).stream()
        .map(error -> new Problem(error.field(), error.sentence()))
        .forEach(problems::add);
    problems.addAll(
        new Checks()
            .that(
                !rules.routes().rows().isEmpty() && rules.routes().rows().size() <= MOST_ROWS,
                "routes.rows",
                "A table has 1 to %d rows.".formatted(MOST_ROWS))
            .that(
                in(rules.deadlines().workingDays(), 1, 30),
                "deadlines.workingDays",
                "Give 1 to 30 working days.")
            .that(
                in(rules.deadlines().emergencyMinutes(), 5, 1_440),
                "deadlines.emergencyMinutes",
                "Give 5 to 1,440 minutes.")
            .that(
                in(rules.deadlines().remindAtPercent(), 10, 100),
                "deadlines.remindAtPercent",
                "Give 10 to 100 per cent.")
            .that(
                in(rules.solo().coolOffHours(), 1, 168),
                "solo.coolOffHours",
                "Give 1 to 168 hours.")
            .that(
                Stream.of(RiskLevel.HIGH, RiskLevel.CRITICAL)
                    .noneMatch(rules.solo().levels()::contains),
                "solo.levels",
                "Above medium risk a client or somebody outside decides; nobody approves alone.")
            .that(
                rules.mayOverride().stream().noneMatch(Role::ofClient),
                "mayOverride",
                "Only the account's own people set a stage aside.")
            .that(
                rules.escalates().more().size() <= MOST_STEPS,
                "escalation.further",
                "Give at most %d further steps.".formatted(MOST_STEPS))
            .problems());
    problems.addAll(steps(rules.escalates().steps()));
    return problems;
  }

  private static List<Problem> steps(List<ApprovalRules.Step> steps) {
    Checks checks = new Checks();
    for (int i = 0; i < steps.size(); i++) {
      ApprovalRules.Step step = steps.get(i);
      String at = i == 0 ? "escalation." : "escalation.further[%d].".formatted(i - 1);
      checks
          .that(
              step.to().size() <= MOST_NEXT,
              at + "to",
              "Name at most %d of them.".formatted(MOST_NEXT))
          .that(
              step.to().stream().allMatch(ApprovalEditor::mayBeNext),
              at + "to",
              "A decision goes on to people, teams and roles of the account's own.")
          .that(i == 0 || in(step.hours(), 1, 720), at + "hours", "Give 1 to 720 hours.")
          .that(
              step.emergencyMinutes() == null || isSooner(step),
              at + "emergencyMinutes",
              "Give 5 to 1,440 minutes, and no more than the hours of other changes.")
          .that(i == 0 || step.any(), at + "to", "Say to whom it goes on then.");
    }
    return checks.problems();
  }

  private static boolean isSooner(ApprovalRules.Step step) {
    return in(step.after(true).toMinutes(), 5, Math.min(1_440, step.after(false).toMinutes()));
  }

  private static boolean mayBeNext(Approvers approvers) {
    return switch (approvers) {
      case Approvers.OnePerson _, Approvers.Members _ -> true;
      case Approvers.Holders(Role role) -> !role.ofClient();
      case Approvers.Owners _, Approvers.Clients _, Approvers.Manager _, Approvers.Peers _ -> false;
    };
  }

  private static boolean in(long value, long least, long most) {
    return value >= least && value <= most;
  }
}
