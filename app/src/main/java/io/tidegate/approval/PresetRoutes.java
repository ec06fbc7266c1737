package io.tidegate.approval;

import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.STANDARD;

import io.tidegate.approval.RouteTable.Row;
import io.tidegate.change.Aspect;
import io.tidegate.kernel.Role;
import java.util.List;

/** The stages and rows that presets have in common. */
final class PresetRoutes {
  static final Approvers MANAGERS = new Approvers.Holders(Role.CHANGE_MANAGER);
  static final Approvers BOARD = new Approvers.Holders(Role.CAB_MEMBER);
  static final Approvers EMERGENCY_BOARD = new Approvers.Holders(Role.ECAB_MEMBER);
  static final Approvers LEADERSHIP = new Approvers.Holders(Role.IT_LEADERSHIP);
  static final Approvers PEERS = new Approvers.Peers();

  /** From here on a service is critical, on the inventory's scale of 1 to 5. */
  static final int CRITICAL_SERVICE = 4;

  /** Four of five, two of three, both of two: most of the board, and more than a bare majority. */
  private static final Attendance BOARD_IS_THERE = Attendance.percent(66);

  /** Owners and clients decide on what happens to their service; not on who does it. */
  private static final Aspect[] WHAT_TOUCHES_THEM = {
    Aspect.PURPOSE, Aspect.SCOPE, Aspect.RISK, Aspect.PLAN, Aspect.WINDOW
  };

  private PresetRoutes() {}

  static Row row(String name, Condition when, Route route) {
    return new Row(name, when, route, List.of());
  }

  static Row standard() {
    return row("standard", Condition.of(STANDARD), Route.byModel());
  }

  static Row emergency(Stage stage, Approvers... informed) {
    return new Row("emergency", Condition.of(EMERGENCY), Route.atOnce(stage), List.of(informed));
  }

  static Stage anyOne(String name, Approvers... approvers) {
    return Stage.of(name, new Rule.AnyOne(), approvers);
  }

  static Stage atLeast(int count, String name, Approvers... approvers) {
    return Stage.of(name, new Rule.AtLeast(count), approvers);
  }

  static Stage board() {
    return Stage.of("CAB", new Rule.Majority(), BOARD).attendedBy(BOARD_IS_THERE);
  }

  static Stage owners(String name) {
    return Stage.of(name, new Rule.Everyone(), new Approvers.Owners(CRITICAL_SERVICE))
        .on(WHAT_TOUCHES_THEM);
  }

  static Stage clients() {
    return anyOne("Client approver", new Approvers.Clients(true, null)).on(WHAT_TOUCHES_THEM);
  }

  static Stage leadership() {
    return anyOne("IT leadership", LEADERSHIP);
  }

  static Stage secondLook() {
    return anyOne("Second look: cannot be rolled back", PEERS, MANAGERS);
  }
}
