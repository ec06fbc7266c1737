package io.tidegate.approval;

import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.change.ChangeType.STANDARD;
import static io.tidegate.risk.RiskLevel.CRITICAL;
import static io.tidegate.risk.RiskLevel.HIGH;
import static io.tidegate.risk.RiskLevel.LOW;
import static io.tidegate.risk.RiskLevel.MEDIUM;

import io.tidegate.approval.RouteTable.Addition;
import io.tidegate.approval.RouteTable.Row;
import io.tidegate.change.Aspect;
import io.tidegate.kernel.Role;
import java.util.List;

/** The routes of the ITIL 4 preset, as they stand in the design's table. */
final class ItilRoutes {
  private static final Approvers MANAGERS = new Approvers.Holders(Role.CHANGE_MANAGER);
  private static final Approvers BOARD = new Approvers.Holders(Role.CAB_MEMBER);

  /** From here on a service is critical, on the inventory's scale of 1 to 5. */
  private static final int CRITICAL_SERVICE = 4;

  /** Four of five, two of three, both of two: most of the board, and more than a bare majority. */
  private static final Attendance BOARD_IS_THERE = Attendance.percent(66);

  /** Owners and clients decide on what happens to their service; not on who does it. */
  private static final Aspect[] WHAT_TOUCHES_THEM = {
    Aspect.PURPOSE, Aspect.SCOPE, Aspect.RISK, Aspect.PLAN, Aspect.WINDOW
  };

  private ItilRoutes() {}

  static RouteTable table() {
    return new RouteTable(
        List.of(
            row("standard", Condition.of(STANDARD), Route.byModel()),
            emergency(),
            row("normal, major", Condition.of(NORMAL).whenMajor(), widest()),
            row("normal, critical", Condition.of(NORMAL, CRITICAL), widest()),
            row("normal, high", Condition.of(NORMAL, HIGH), high()),
            row("normal, medium", Condition.of(NORMAL, MEDIUM), medium()),
            row("normal, low", Condition.of(NORMAL, LOW), low())),
        List.of(
            new Addition(Condition.of(NORMAL, HIGH, CRITICAL).whenIrreversible(), secondLook())));
  }

  private static Row row(String name, Condition when, Route route) {
    return new Row(name, when, route, List.of());
  }

  private static Row emergency() {
    Approvers board = new Approvers.Holders(Role.ECAB_MEMBER);
    return new Row(
        "emergency",
        Condition.of(EMERGENCY),
        Route.atOnce(Stage.of("ECAB", new Rule.AnyOne(), board)),
        List.of(BOARD));
  }

  private static Route low() {
    return Route.atOnce(
        Stage.of("Change manager or peer", new Rule.AnyOne(), MANAGERS, new Approvers.Peers()));
  }

  private static Route medium() {
    return Route.atOnce(
        Stage.of("Change manager", new Rule.AnyOne(), MANAGERS), owners("Service owners"));
  }

  private static Route high() {
    return Route.atOnce(board(), owners("Business owners")).then(leadership());
  }

  private static Route widest() {
    Stage clients =
        Stage.of("Client approver", new Rule.AnyOne(), new Approvers.Clients(true, null))
            .on(WHAT_TOUCHES_THEM);
    return Route.atOnce(board(), clients).then(leadership());
  }

  private static Stage board() {
    return Stage.of("CAB", new Rule.Majority(), BOARD).attendedBy(BOARD_IS_THERE);
  }

  private static Stage owners(String name) {
    return Stage.of(name, new Rule.Everyone(), new Approvers.Owners(CRITICAL_SERVICE))
        .on(WHAT_TOUCHES_THEM);
  }

  private static Stage leadership() {
    return Stage.of("IT leadership", new Rule.AnyOne(), new Approvers.Holders(Role.IT_LEADERSHIP));
  }

  private static Stage secondLook() {
    return Stage.of(
        "Second look: cannot be rolled back", new Rule.AnyOne(), new Approvers.Peers(), MANAGERS);
  }
}
