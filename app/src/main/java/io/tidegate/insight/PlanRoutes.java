package io.tidegate.insight;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.Condition;
import io.tidegate.approval.Route;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.RouteWords;
import io.tidegate.approval.Stage;
import io.tidegate.directory.Client;
import io.tidegate.policy.Policy;
import io.tidegate.policy.Say;
import io.tidegate.print.Paper.Bullets;
import io.tidegate.print.Paper.Heading;
import io.tidegate.print.Paper.Part;
import io.tidegate.print.Paper.Table;
import io.tidegate.print.Paper.Words;
import io.tidegate.risk.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who approves what, for one client: of the table the rows alone that can be its changes'. */
@Component
class PlanRoutes {
  static final String SECTION = "approval";

  private final ApprovalDrafts rules;

  PlanRoutes(ApprovalDrafts rules) {
    this.rules = rules;
  }

  List<Part> of(Client client, Policy policy, boolean own) {
    ApprovalRules said = rules.of(policy);
    RouteWords words = rules.words();
    List<List<String>> rows = new ArrayList<>();
    for (RouteTable.Row row : said.routes().rows()) {
      if (concerns(row.when(), client)) {
        rows.add(
            List.of(
                row.name(),
                words.when(forAll(row.when())),
                decided(row.route(), words),
                row.informed().isEmpty() ? "" : words.told(row.informed())));
      }
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(1, "Who approves what"));
    parts.add(
        new Words(
            "Of these cases the first that a change is gives its way to approval. Nobody approves"
                + " what they asked for or do themselves."
                + (own ? " These routes are this client’s own." : "")));
    parts.add(
        new Table(
            List.of("Case", "Changes that are", "Who decides", "Who is told"),
            List.of(3, 4, 6, 3),
            rows));
    parts.add(new Bullets(besides(said, client, words)));
    return parts;
  }

  private static List<String> besides(ApprovalRules said, Client client, RouteWords words) {
    List<String> points = new ArrayList<>();
    said.routes().additions().stream()
        .filter(addition -> concerns(addition.when(), client))
        .forEach(addition ->
            points.add(
                "Whatever the case, when a change is %s, last comes: %s (%s)."
                    .formatted(
                        words.when(forAll(addition.when())),
                        addition.stage().name(),
                        words.stage(addition.stage()))));
    points.add(
        "Whoever is asked has %s, in an emergency %s, and is reminded after %d %% of that."
            .formatted(
                Say.count(said.deadlines().workingDays(), "working day", "working days"),
                Say.count(said.deadlines().emergencyMinutes(), "minute", "minutes"),
                said.deadlines().remindAtPercent()));
    points.add(words.escalation(said.escalates()));
    points.add(
        said.mayOverride().isEmpty()
            ? "Nobody may set a decision aside."
            : "With a reason, a decision that nobody refused may be set aside by %s."
                .formatted(Say.anyOf(said.mayOverride())));
    points.add(alone(said.solo()));
    return points;
  }

  private static String alone(ApprovalRules.Solo solo) {
    return solo.levels().isEmpty()
        ? "Nobody ever approves for themselves."
        : "Where nobody else is left, a self-approval of %s risk counts after %s; the record calls it a compensating control."
            .formatted(
                solo.levels().stream()
                    .sorted()
                    .map(RiskLevel::title)
                    .collect(Collectors.joining(" or ")),
                Say.count(solo.coolOffHours(), "hour", "hours"));
  }

  private static String decided(Route route, RouteWords words) {
    return route.preapproved()
        ? "Nobody: its model was approved beforehand."
        : route.groups().stream()
            .map(group ->
                group.stream().map(stage -> named(stage, words)).collect(Collectors.joining("; ")))
            .collect(Collectors.joining("\nthen "));
  }

  private static String named(Stage stage, RouteWords words) {
    return "%s (%s)".formatted(stage.name(), words.stage(stage));
  }

  private static boolean concerns(Condition when, Client client) {
    return when.clients().isEmpty() || when.clients().contains(client.id());
  }

  /** Without the clients that it names, which are no business of this one. */
  private static Condition forAll(Condition when) {
    return new Condition(
        when.types(),
        when.major(),
        when.levels(),
        when.categories(),
        when.criticality(),
        Set.of(),
        when.inBlackout(),
        when.cost(),
        when.irreversible());
  }
}
