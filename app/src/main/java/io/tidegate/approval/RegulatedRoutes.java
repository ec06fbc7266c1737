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

import io.tidegate.approval.ApprovalRules.Deadlines;
import io.tidegate.approval.ApprovalRules.Escalation;
import io.tidegate.approval.ApprovalRules.Solo;
import io.tidegate.approval.RouteTable.Addition;
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Set;

/**
 * The routes of the Regulated preset, after PCI DSS 6.5: every change is approved by somebody who
 * is authorised to and did not make it, reviewed by a peer first, and nobody sets a stage aside or
 * approves for themselves.
 */
final class RegulatedRoutes {
  private RegulatedRoutes() {}

  static ApprovalRules rules() {
    return new ApprovalRules(
        table(), new Deadlines(3, 60, 50), new Solo(72, Set.of()), Set.of(), Escalation.NOBODY);
  }

  private static RouteTable table() {
    return new RouteTable(
        List.of(
            standard(),
            emergency(anyOne("ECAB", EMERGENCY_BOARD), BOARD, new Approvers.Holders(Role.AUDITOR)),
            row("normal, major", Condition.of(NORMAL).whenMajor(), significant()),
            row("normal, critical", Condition.of(NORMAL, CRITICAL), significant()),
            row("normal, high", Condition.of(NORMAL, HIGH), high()),
            row("normal, medium", Condition.of(NORMAL, MEDIUM), medium()),
            row("normal, low", Condition.of(NORMAL, LOW), low())),
        List.of(new Addition(Condition.of(NORMAL).whenIrreversible(), secondLook())));
  }

  private static Route low() {
    return reviewed().then(anyOne("Change manager", MANAGERS));
  }

  private static Route medium() {
    return reviewed().then(anyOne("Change manager", MANAGERS), owners("Service owners"));
  }

  private static Route high() {
    return reviewed().then(board(), owners("Business owners")).then(leadership());
  }

  private static Route significant() {
    return reviewed().then(board(), owners("Business owners"), clients()).then(leadership());
  }

  private static Route reviewed() {
    return Route.atOnce(anyOne("Peer review", PEERS));
  }
}
