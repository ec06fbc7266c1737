package io.tidegate.approval.api;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.RouteWords;
import io.tidegate.approval.TableFinding;
import io.tidegate.policy.Draft;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Tells the decision table of a draft as a resource. */
@Component
class RoutesTeller {
  private final ApprovalDrafts tables;

  RoutesTeller(ApprovalDrafts tables) {
    this.tables = tables;
  }

  /**
   * The table.
   *
   * @param written its rows as a file writes them
   * @param added what it adds to them, likewise
   */
  RoutesResource of(Draft draft, RouteEdits written, RouteEdits added) {
    RouteTable table = tables.rules(draft).routes();
    List<TableFinding> findings = tables.findings(draft, table);
    RouteWords words = tables.words();
    return new RoutesResource(
        IntStream.range(0, table.rows().size())
            .mapToObj(place ->
                new RoutesResource.RowResource(
                    place,
                    written.row(place),
                    words.when(table.rows().get(place).when()),
                    words.route(table.rows().get(place).route()),
                    said(findings, place, true),
                    said(findings, place, false)))
            .toList(),
        IntStream.range(0, table.additions().size())
            .mapToObj(
                place -> addition(place, table.additions().get(place), added.row(place), findings))
            .toList(),
        findings.stream()
            .filter(finding -> finding.row() < 0 && finding.field().equals("routes"))
            .map(TableFinding::sentence)
            .toList());
  }

  private RoutesResource.AdditionResource addition(
      int place,
      RouteTable.Addition addition,
      Map<String, Object> written,
      List<TableFinding> findings) {
    RouteWords words = tables.words();
    String path = "routes.additions[" + place + "]";
    return new RoutesResource.AdditionResource(
        place,
        written,
        words.when(addition.when()),
        words.stage(addition.stage()),
        findings.stream()
            .filter(finding -> finding.isError() && finding.field().startsWith(path))
            .map(TableFinding::sentence)
            .toList());
  }

  private static List<String> said(List<TableFinding> findings, int place, boolean errors) {
    return findings.stream()
        .filter(finding -> finding.row() == place && finding.isError() == errors)
        .map(TableFinding::sentence)
        .toList();
  }
}
