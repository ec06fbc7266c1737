package io.tidegate.approval;

import static io.tidegate.approval.PresetRoutes.BOARD;
import static io.tidegate.approval.PresetRoutes.EMERGENCY_BOARD;
import static io.tidegate.approval.PresetRoutes.LEADERSHIP;
import static io.tidegate.approval.PresetRoutes.MANAGERS;
import static io.tidegate.approval.PresetRoutes.anyOne;
import static io.tidegate.approval.PresetRoutes.board;
import static io.tidegate.approval.PresetRoutes.clients;
import static io.tidegate.approval.PresetRoutes.emergency;
import static io.tidegate.approval.PresetRoutes.leadership;
import static io.tidegate.approval.PresetRoutes.owners;
import static io.tidegate.approval.PresetRoutes.row;
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
 * The routes of the COBIT 2019 preset: the higher the risk, the higher up somebody answers for it,
 * and what cannot be rolled back has somebody more who does, whatever its level.
 */
final class CobitRoutes {
  private CobitRoutes() {}

  static ApprovalRules rules() {
    return new ApprovalRules(
        table(),
        new Deadlines(3, 60, 50),
        new Solo(48, Set.of(LOW)),
        Set.of(Role.IT_LEADERSHIP),
        Escalation.to(LEADERSHIP));
  }

  private static RouteTable table() {
    return new RouteTable(
        List.of(
            standard(),
            emergency(anyOne("ECAB", EMERGENCY_BOARD), BOARD, LEADERSHIP),
            row("normal, major", Condition.of(NORMAL).whenMajor(), governed()),
            row("normal, critical", Condition.of(NORMAL, CRITICAL), governed()),
            row("normal, high", Condition.of(NORMAL, HIGH), high()),
            row("normal, medium", Condition.of(NORMAL, MEDIUM), medium()),
            row("normal, low", Condition.of(NORMAL, LOW), low())),
        List.of(
            new Addition(
                Condition.of(NORMAL).whenIrreversible(),
                anyOne("Risk accepted: cannot be rolled back", LEADERSHIP))));
  }

  /** The manager of whoever asks says that it is wanted, before anybody says that it is safe. */
  private static Stage sponsor() {
    return anyOne("Requester's manager", new Approvers.Manager());
  }

  private static Route low() {
    return Route.atOnce(anyOne("Change manager", MANAGERS));
  }

  private static Route medium() {
    return Route.atOnce(anyOne("Change manager", MANAGERS), owners("Service owners"));
  }

  private static Route high() {
    return Route.atOnce(sponsor()).then(board(), owners("Business owners")).then(leadership());
  }

  private static Route governed() {
    return Route.atOnce(sponsor())
        .then(board(), owners("Business owners"), clients())
        .then(leadership());
  }
}
