package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.Caught;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.RouteWords;
import io.tidegate.approval.Stage;
import io.tidegate.approval.TableFinding;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.PolicyRights;
import io.tidegate.policy.Say;
import io.tidegate.policy.Typed;
import io.tidegate.risk.RiskLevel;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the decision table of a draft on its page. */
@Component
class TablePages {
  static final List<Option> LEVELS =
      Stream.of(RiskLevel.values())
          .map(level -> Option.of(level.name(), Say.capital(level.title())))
          .toList();
  static final List<Option> ROLES =
      Stream.of(Role.values())
          .map(role -> Option.of(role.name(), Say.capital(role.title())))
          .toList();

  private final ApprovalDrafts tables;
  private final Drafts drafts;
  private final LimitsForm limits;
  private final Clients clients;
  private final Frames frames;

  TablePages(
      ApprovalDrafts tables, Drafts drafts, LimitsForm limits, Clients clients, Frames frames) {
    this.tables = tables;
    this.drafts = drafts;
    this.limits = limits;
    this.clients = clients;
    this.frames = frames;
  }

  TablePage page(Actor actor, Draft draft) {
    ApprovalRules rules = tables.rules(draft);
    return page(
        actor,
        draft,
        rules,
        limits.draw(limits.stored(rules), Problems.none()),
        Problems.none(),
        "");
  }

  /** The table with the limits as they were typed. */
  TablePage typed(Actor actor, Draft draft, Typed typed, Problems problems, String refusal) {
    return page(actor, draft, tables.rules(draft), limits.draw(typed, problems), problems, refusal);
  }

  private TablePage page(
      Actor actor,
      Draft draft,
      ApprovalRules rules,
      TablePage.Limits drawn,
      Problems problems,
      String refusal) {
    RouteTable table = rules.routes();
    List<TableFinding> findings = tables.findings(draft, table);
    RouteWords words = tables.words();
    return new TablePage(
        frames.of(
            actor,
            "Approval routes",
            new Crumb("Policy", "/policy"),
            new Crumb("Drafts", "/policy/drafts"),
            new Crumb(draft.title(), "/policy/drafts/" + draft.id())),
        draft,
        draft.client() == null ? "the whole account" : clients.get(draft.client()).name(),
        new TablePage.Standing(
            draft.written().containsKey("approval") && !draft.takenBack().contains("approval"),
            drafts.owns(draft, "approval") && !draft.takenBack().contains("approval")),
        IntStream.range(0, table.rows().size())
            .mapToObj(place -> row(place, table.rows().get(place), findings, words))
            .toList(),
        IntStream.range(0, table.additions().size())
            .mapToObj(place -> addition(place, table.additions().get(place), findings, words))
            .toList(),
        findings.stream()
            .filter(finding -> finding.row() < 0 && finding.field().equals("routes"))
            .map(TableFinding::sentence)
            .toList(),
        drawn,
        edits(actor, draft),
        problems,
        refusal);
  }

  static boolean edits(Actor actor, Draft draft) {
    return draft.open() && PolicyRights.mayWrite(actor, draft.client());
  }

  private static TablePage.Row row(
      int place, RouteTable.Row row, List<TableFinding> findings, RouteWords words) {
    return new TablePage.Row(
        place,
        row.name(),
        words.when(row.when()),
        row.route().preapproved(),
        row.route().groups().stream().map(group -> lines(group, words)).toList(),
        row.informed().isEmpty() ? "" : words.told(row.informed()),
        sentences(findings, true, "routes.rows[" + place + "]"),
        sentences(findings, false, "routes.rows[" + place + "]"));
  }

  private static TablePage.Row addition(
      int place, RouteTable.Addition addition, List<TableFinding> findings, RouteWords words) {
    String at = "routes.additions[" + place + "]";
    return new TablePage.Row(
        place,
        addition.stage().name(),
        words.when(addition.when()),
        false,
        List.of(lines(List.of(addition.stage()), words)),
        "",
        sentences(findings, true, at),
        sentences(findings, false, at));
  }

  private static List<TablePage.StageLine> lines(List<Stage> group, RouteWords words) {
    return group.stream()
        .map(stage -> new TablePage.StageLine(stage.name(), words.stage(stage)))
        .toList();
  }

  private static List<String> sentences(List<TableFinding> findings, boolean errors, String at) {
    return findings.stream()
        .filter(finding -> finding.isError() == errors)
        .filter(finding -> finding.field().equals(at) || finding.field().startsWith(at + "."))
        .map(TableFinding::sentence)
        .toList();
  }

  /** How many changes of the last year each row would have caught. */
  CaughtPart caught(Draft draft) {
    Caught caught = tables.caught(draft);
    List<String> notes = new ArrayList<>();
    notes.add("Of %,d changes of the last year".formatted(caught.changes()));
    if (caught.byNone() > 0) {
      notes.add("%,d are caught by no row".formatted(caught.byNone()));
    }
    if (caught.undecided() > 0) {
      notes.add(
          "not counted: %,d whose row depends on a risk that is not on record"
              .formatted(caught.undecided()));
    }
    return new CaughtPart(
        caught.byRow().stream().map("%,d"::formatted).toList(), String.join("; ", notes) + ".");
  }
}
