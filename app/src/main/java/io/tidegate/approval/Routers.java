package io.tidegate.approval;

import io.tidegate.approval.Router.Staff;
import io.tidegate.approval.Router.Subject;
import io.tidegate.change.Chronicled;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.PersonId;
import io.tidegate.policy.Policy;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Routers by the rules of several policies, with one look at who is there to decide. It asks the
 * directory as it goes, within the transaction of whoever asks it, and remembers the answers.
 */
public final class Routers {
  private final Staff staff;
  private final ApproverWords words;

  Routers(Staff staff, ApproverWords words) {
    this.staff = staff;
    this.words = words;
  }

  /** One by the policy's rules of approval. */
  public Router by(Policy policy) {
    return new Router(policy.get(ApprovalSection.APPROVAL), words, staff);
  }

  /** Whether a row or an addition asks whether the window lies inside a blackout. */
  public static boolean asksForBlackouts(Policy policy) {
    RouteTable table = policy.get(ApprovalSection.APPROVAL).routes();
    return Stream.concat(
            table.rows().stream().map(RouteTable.Row::when),
            table.additions().stream().map(RouteTable.Addition::when))
        .anyMatch(when -> when.inBlackout() != null);
  }

  /**
   * The change as routes look at it.
   *
   * @param touched the items it was made on
   * @param level its risk as it is to be taken
   */
  public static Subject subject(
      Chronicled change, List<Item> touched, @Nullable RiskLevel level, boolean inBlackout) {
    Set<PersonId> involved = new HashSet<>(change.implementers());
    involved.add(change.requester());
    return new Subject(
        new Case(
            change.type(),
            change.major(),
            level,
            change.category(),
            touched.stream().mapToInt(Item::criticality).max().orElse(0),
            change.client(),
            inBlackout,
            Objects.requireNonNullElse(change.cost(), BigDecimal.ZERO),
            change.irreversible()),
        touched,
        change.owner(),
        involved);
  }
}
