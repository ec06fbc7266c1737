package io.tidegate.approval;

import io.tidegate.kernel.Role;
import io.tidegate.risk.RiskLevel;
import java.util.Set;

/**
 * What an account's policy says about approvals. The section {@code approval} of the policy, schema
 * 1.
 *
 * @param routes which change takes which route
 * @param deadlines how long approvers have, and when they are reminded
 * @param solo how an account with nobody else may go on
 * @param mayOverride who may set a stage aside with a reason; never one that was refused
 */
public record ApprovalRules(
    RouteTable routes, Deadlines deadlines, Solo solo, Set<Role> mayOverride) {
  public ApprovalRules {
    mayOverride = Set.copyOf(mayOverride);
  }

  /** The same with another table. */
  public ApprovalRules routing(RouteTable table) {
    return new ApprovalRules(table, deadlines, solo, mayOverride);
  }

  /** The ITIL 4 preset. */
  public static ApprovalRules itil() {
    return new ApprovalRules(
        ItilRoutes.table(),
        new Deadlines(2, 30, 50),
        new Solo(24, Set.of(RiskLevel.LOW, RiskLevel.MEDIUM)),
        Set.of(Role.IT_LEADERSHIP));
  }

  /**
   * How long approvers have from the moment the turn of their stage comes.
   *
   * @param workingDays Monday to Friday in the account's time zone, to the same time of day
   * @param emergencyMinutes for emergencies, by the wall clock
   * @param remindAtPercent how much of the time has passed when those who have not decided are
   *     reminded. At the deadline itself the change managers are told
   */
  public record Deadlines(int workingDays, int emergencyMinutes, int remindAtPercent) {}

  /**
   * How a two-person or one-person account goes on when separation of duties leaves nobody.
   *
   * @param coolOffHours how long a self-approval waits before it counts
   * @param levels the levels of risk that it covers; above them a client or somebody outside
   *     decides
   */
  public record Solo(int coolOffHours, Set<RiskLevel> levels) {
    public Solo {
      levels = Set.copyOf(levels);
    }
  }
}
