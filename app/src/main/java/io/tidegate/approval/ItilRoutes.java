package io.tidegate.approval;

import static io.tidegate.approval.PresetRoutes.BOARD;
import static io.tidegate.approval.PresetRoutes.EMERGENCY_BOARD;
import static io.tidegate.approval.PresetRoutes.MANAGERS;
import static io.tidegate.approval.PresetRoutes.PEERS;
import static io.tidegate.approval.PresetRoutes.anyOne;
import static io.tidegate.approval.PresetRoutes.board;
import static io.tidegate.approval.PresetRoutes.clients;
import static io.tidegate.approval.PresetRoutes.emergency;
import static io.tidegate.approval.PresetRoutes.leadership;
import static io.tidegate.approval.PresetRoutes.owners;
import static io.tidegate.approval.PresetRoutes.row;
import static io.tidegate.approval.PresetRoutes.secondLook;
import static io.tidegate.approval.PresetRoutes.standard;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.risk.RiskLevel.CRITICAL;
import static io.tidegate.risk.RiskLevel.HIGH;
import static io.tidegate.risk.RiskLevel.LOW;
import static io.tidegate.risk.RiskLevel.MEDIUM;

import io.tidegate.approval.RouteTable.Addition;
import java.util.List;

/** The routes of the ITIL 4 preset, as they stand in the design's table. */
final class ItilRoutes {
  private ItilRoutes() {}

  static RouteTable table() {
    return new RouteTable(
        List.of(
            standard(),
            emergency(anyOne("ECAB", EMERGENCY_BOARD), BOARD),
            row("normal, major", Condition.of(NORMAL).whenMajor(), widest()),
            row("normal, critical", Condition.of(NORMAL, CRITICAL), widest()),
            row("normal, high", Condition.of(NORMAL, HIGH), high()),
            row("normal, medium", Condition.of(NORMAL, MEDIUM), medium()),
            row("normal, low", Condition.of(NORMAL, LOW), low())),
        List.of(
            new Addition(Condition.of(NORMAL, HIGH, CRITICAL).whenIrreversible(), secondLook())));
  }

  private static Route low() {
    return Route.atOnce(anyOne("Change manager or peer", MANAGERS, PEERS));
  }

  private static Route medium() {
    return Route.atOnce(anyOne("Change manager", MANAGERS), owners("Service owners"));
  }

  private static Route high() {
    return Route.atOnce(board(), owners("Business owners")).then(leadership());
  }

  private static Route widest() {
    return Route.atOnce(board(), clients()).then(leadership());
  }
}
