package io.tidegate.approval;

import io.tidegate.kernel.Role;
import io.tidegate.risk.RiskLevel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an account's policy says about approvals. The section {@code approval} of the policy, schema
 * 1.
 *
 * @param routes which change takes which route
 * @param deadlines how long approvers have, and when they are reminded
 * @param solo how an account with nobody else may go on
 * @param mayOverride who may set a stage aside with a reason; never one that was refused
 * @param escalation to whom overdue decisions go on; null for nobody
 */
public record ApprovalRules(
    RouteTable routes,
    Deadlines deadlines,
    Solo solo,
    Set<Role> mayOverride,
    @Nullable Escalation escalation) {
  public ApprovalRules {
    mayOverride = Set.copyOf(mayOverride);
  }

  /** The same with another table. */
  public ApprovalRules routing(RouteTable table) {
    return new ApprovalRules(table, deadlines, solo, mayOverride, escalation);
  }

  /** The ITIL 4 preset. */
  public static ApprovalRules itil() {
    return new ApprovalRules(
        ItilRoutes.table(),
        new Deadlines(2, 30, 50),
        new Solo(24, Set.of(RiskLevel.LOW, RiskLevel.MEDIUM)),
        Set.of(Role.IT_LEADERSHIP),
        Escalation.to(PresetRoutes.LEADERSHIP));
  }

  /** To whom overdue decisions go on. */
  public Escalation escalates() {
    return Objects.requireNonNullElse(escalation, Escalation.NOBODY);
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
   * Who may decide in the place of those in a stage who let the time pass. They are asked at the
   * deadline, or when a change manager has it escalated; how many must say yes stays as it was.
   *
   * @param managers the managers of those who have yet to decide
   * @param to everybody whom one of these names: people, holders of roles, teams
   * @param further to whom it goes on besides while it still waits, one after the other; null for
   *     nobody
   */
  public record Escalation(boolean managers, List<Approvers> to, @Nullable List<Step> further) {
    /** Change managers are told; nobody decides in anybody's place. */
    static final Escalation NOBODY = new Escalation(false, List.of());

    public Escalation {
      to = List.copyOf(to);
      further = further == null || further.isEmpty() ? null : List.copyOf(further);
    }

    /** In one step. */
    public Escalation(boolean managers, List<Approvers> to) {
      this(managers, to, null);
    }

    static Escalation to(Approvers... to) {
      return new Escalation(false, List.of(to));
    }

    /** All of them, the one at the deadline first. */
    public List<Step> steps() {
      return Stream.concat(Stream.of(new Step(0, managers, to)), more().stream()).toList();
    }

    /** Those after the deadline. */
    public List<Step> more() {
      return Objects.requireNonNullElse(further, List.of());
    }

    boolean any() {
      return steps().stream().anyMatch(Step::any);
    }
  }

  /**
   * One step of an escalation; those of the steps before may decide as well.
   *
   * @param hours how long after the step before, or after the deadline
   * @param emergencyMinutes how long in an emergency; null for as many hours
   * @param managers the managers of those who have yet to decide
   * @param to everybody whom one of these names
   */
  public record Step(
      int hours, @Nullable Integer emergencyMinutes, boolean managers, List<Approvers> to) {
    public Step {
      to = List.copyOf(to);
    }

    /** One that takes as long in an emergency. */
    public Step(int hours, boolean managers, List<Approvers> to) {
      this(hours, null, managers, to);
    }

    /** How long it waits for the step before. */
    public Duration after(boolean emergency) {
      return emergency && emergencyMinutes != null
          ? Duration.ofMinutes(emergencyMinutes)
          : Duration.ofHours(hours);
    }

    boolean any() {
      return managers || !to.isEmpty();
    }
  }

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
