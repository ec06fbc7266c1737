package io.tidegate.approval;

import static io.tidegate.approval.PresetRoutes.EMERGENCY_BOARD;
import static io.tidegate.approval.PresetRoutes.MANAGERS;
import static io.tidegate.approval.PresetRoutes.PEERS;
import static io.tidegate.approval.PresetRoutes.anyOne;
import static io.tidegate.approval.PresetRoutes.atLeast;
import static io.tidegate.approval.PresetRoutes.clients;
import static io.tidegate.approval.PresetRoutes.emergency;
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
 * The routes of the DevOps preset: whoever knows the work reviews it, at once and without a
 * meeting; what is tested and gated by a pipeline needs no more. Boards stay out of it.
 */
final class DevopsRoutes {
  private DevopsRoutes() {}

  static ApprovalRules rules() {
    return new ApprovalRules(
        table(),
        new Deadlines(1, 15, 50),
        new Solo(4, Set.of(LOW, MEDIUM)),
        Set.of(Role.CHANGE_MANAGER, Role.IT_LEADERSHIP),
        Escalation.to(MANAGERS));
  }

  private static RouteTable table() {
    return new RouteTable(
        List.of(
            standard(),
            emergency(anyOne("ECAB or a peer", EMERGENCY_BOARD, PEERS), MANAGERS),
            row("normal, major", Condition.of(NORMAL).whenMajor(), widest()),
            row("normal, critical", Condition.of(NORMAL, CRITICAL), widest()),
            row("normal, high", Condition.of(NORMAL, HIGH), high()),
            row("normal, low or medium", Condition.of(NORMAL, LOW, MEDIUM), reviewed())),
        List.of(new Addition(Condition.of(NORMAL).whenIrreversible(), secondLook())));
  }

  private static Route reviewed() {
    return Route.atOnce(anyOne("Peer review", PEERS));
  }

  private static Route high() {
    return Route.atOnce(anyOne("Peer review", PEERS), owners("Service owners"));
  }

  private static Route widest() {
    return Route.atOnce(
        atLeast(2, "Review by two peers", PEERS),
        anyOne("Change manager", MANAGERS),
        owners("Service owners"),
        clients());
  }
}
