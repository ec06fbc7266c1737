package io.tidegate.approval;

import static io.tidegate.approval.PresetRoutes.BOARD;
import static io.tidegate.approval.PresetRoutes.EMERGENCY_BOARD;
import static io.tidegate.approval.PresetRoutes.MANAGERS;
import static io.tidegate.approval.PresetRoutes.PEERS;
import static io.tidegate.approval.PresetRoutes.anyOne;
import static io.tidegate.approval.PresetRoutes.clients;
import static io.tidegate.approval.PresetRoutes.emergency;
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
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Set;

/**
 * The routes of the Small team preset: one colleague looks at what is small, both of a CAB of two
 * at what is not. Where one of the two asked or does the work, the other alone is the board.
 */
final class SmallTeamRoutes {
  private SmallTeamRoutes() {}

  static ApprovalRules rules() {
    return new ApprovalRules(
        table(),
        new Deadlines(2, 30, 50),
        new Solo(24, Set.of(LOW, MEDIUM)),
        Set.of(Role.IT_LEADERSHIP, Role.CHANGE_MANAGER),
        Escalation.to(MANAGERS));
  }

  private static RouteTable table() {
    return new RouteTable(
        List.of(
            standard(),
            emergency(anyOne("Anybody who is there", EMERGENCY_BOARD, MANAGERS, PEERS), BOARD),
            row("normal, major", Condition.of(NORMAL).whenMajor(), withClient()),
            row("normal, critical", Condition.of(NORMAL, CRITICAL), withClient()),
            row("normal, high", Condition.of(NORMAL, HIGH), Route.atOnce(bothOfUs())),
            row("normal, low or medium", Condition.of(NORMAL, LOW, MEDIUM), colleague())),
        List.of());
  }

  private static Route colleague() {
    return Route.atOnce(anyOne("A colleague", MANAGERS, PEERS));
  }

  /** A board of two: both, unless one of them may not. */
  private static Stage bothOfUs() {
    return Stage.of("CAB of two", new Rule.Everyone(), BOARD);
  }

  private static Route withClient() {
    return Route.atOnce(bothOfUs(), clients());
  }
}
