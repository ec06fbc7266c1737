package io.tidegate.approval;

import io.tidegate.approval.RouteTable.Row;
import io.tidegate.kernel.ClientId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a decision table out, in words. It looks names up as it goes. */
public final class RouteWords {
  private final CaseWords cases;
  private final ApproverWords approvers;

  RouteWords(Function<ClientId, String> clients, ApproverWords approvers) {
    this.cases = new CaseWords(clients);
    this.approvers = approvers;
  }

  /** When a row matches, such as {@code normal, risk high}. */
  public String when(Condition condition) {
    return cases.of(condition);
  }

  /** Who decides in a stage and how, such as {@code any one of: change managers or peers}. */
  public String stage(Stage stage) {
    return approvers.of(stage);
  }

  /** Some approvers, such as {@code CAB members}. */
  public String who(List<Approvers> some) {
    return approvers.of(some);
  }

  /** Those who are told, all of them, such as {@code CAB members and auditors}. */
  public String told(List<Approvers> informed) {
    return approvers.all(informed);
  }

  /** The route in a line, such as {@code CAB and Business owners, then IT leadership}. */
  public String route(Route route) {
    return route.preapproved()
        ? "nobody decides: pre-approved"
        : route.groups().stream()
            .map(group -> group.stream().map(Stage::name).collect(Collectors.joining(" and ")))
            .collect(Collectors.joining(", then "));
  }

  /** The row in a sentence. */
  String row(Row row) {
    String decided =
        row.route().preapproved()
            ? "nobody decides, because the model was approved"
            : row.route().groups().stream().map(this::group).collect(Collectors.joining("; then "));
    String told = row.informed().isEmpty() ? "" : "; told: " + told(row.informed());
    return "“%s” (%s): %s%s.".formatted(row.name(), when(row.when()), decided, told);
  }

  private String group(List<Stage> group) {
    return group.stream().map(this::named).collect(Collectors.joining(", and beside it "));
  }

  /** To whom an overdue decision goes on, in a sentence. */
  public String escalation(ApprovalRules.Escalation escalation) {
    if (!escalation.any()) {
      return "Of an overdue decision the change managers are told; nobody decides in anybody's"
          + " place.";
    }
    return "An overdue decision goes on to %s, who may decide in the place of those who have not."
        .formatted(escalation.steps().stream().map(this::step).collect(Collectors.joining("; ")));
  }

  private String step(ApprovalRules.Step step) {
    List<String> next = new ArrayList<>();
    if (step.managers()) {
      next.add("the managers of those who have not decided");
    }
    if (!step.to().isEmpty()) {
      next.add(who(step.to()));
    }
    String to = next.isEmpty() ? "nobody at once" : String.join(", and to ", next);
    return step.hours() == 0
        ? to
        : "while it waits, %d hours later%s to %s".formatted(step.hours(), emergency(step), to);
  }

  private static String emergency(ApprovalRules.Step step) {
    return step.emergencyMinutes() == null
        ? ""
        : " (%d minutes in an emergency)".formatted(step.emergencyMinutes());
  }

  String named(Stage stage) {
    return "%s, %s%s".formatted(stage.name(), stage(stage), scope(stage));
  }

  private static String scope(Stage stage) {
    return stage.scope().isEmpty()
        ? ""
        : ", on the "
            + stage.scope().stream()
                .sorted()
                .map(aspect -> aspect.title().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
  }
}
