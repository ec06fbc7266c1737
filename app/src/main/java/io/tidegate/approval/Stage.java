package io.tidegate.approval;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Set;

/**
 * One decision on the way to an approval.
 *
 * @param name what people call it, such as {@code CAB}
 * @param approvers who decides: everybody that any of these names
 * @param attendance how many of a board must have voted; {@link Attendance#NONE} for others
 * @param scope the aspects of a change that this stage decides on; a vote lapses when one of them
 *     is edited. Empty means the whole revision
 */
public record Stage(
    String name, List<Approvers> approvers, Rule rule, Attendance attendance, Set<Aspect> scope) {
  public Stage {
    approvers = List.copyOf(approvers);
    scope = Set.copyOf(scope);
  }

  /** A stage that decides on the whole revision. */
  public static Stage of(String name, Rule rule, Approvers... approvers) {
    return new Stage(name, List.of(approvers), rule, Attendance.NONE, Set.of());
  }

  /** The same stage, held by a board that must be there in numbers. */
  public Stage attendedBy(Attendance board) {
    return new Stage(name, approvers, rule, board, scope);
  }

  /** Whether whoever holds this role decides here, as the boards do. */
  public boolean isHeldBy(Role role) {
    return approvers.contains(new Approvers.Holders(role));
  }

  /**
   * As somebody of a client may read it, who is not to learn which other clients are asked.
   *
   * @param own what that client is called
   */
  Stage shownTo(String own) {
    boolean others =
        approvers.stream().anyMatch(Approvers.Clients.class::isInstance)
            && name.contains(", ")
            && !name.endsWith(", " + own);
    return others
        ? new Stage(
            name.substring(0, name.indexOf(", ")) + ", another client",
            approvers,
            rule,
            attendance,
            scope)
        : this;
  }

  /** The same stage, deciding on these aspects only. */
  public Stage on(Aspect... aspects) {
    return new Stage(name, approvers, rule, attendance, Set.of(aspects));
  }
}
