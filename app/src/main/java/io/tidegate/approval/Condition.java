package io.tidegate.approval;

import io.tidegate.change.ChangeType;
import io.tidegate.kernel.ClientId;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a row of the decision table matches. What is null or empty is not asked; all that is asked
 * must hold.
 *
 * @param criticality at least this one
 * @param cost at least this much, in the account's currency
 */
public record Condition(
    Set<ChangeType> types,
    @Nullable Boolean major,
    Set<RiskLevel> levels,
    Set<String> categories,
    @Nullable Integer criticality,
    Set<ClientId> clients,
    @Nullable Boolean inBlackout,
    @Nullable BigDecimal cost,
    @Nullable Boolean irreversible) {
  public Condition {
    types = Set.copyOf(types);
    levels = Set.copyOf(levels);
    categories = Set.copyOf(categories);
    clients = Set.copyOf(clients);
  }

  /** Changes of this type, at one of these levels; no level means any, also none. */
  public static Condition of(ChangeType type, RiskLevel... levels) {
    return new Condition(
        Set.of(type), null, Set.of(levels), Set.of(), null, Set.of(), null, null, null);
  }

  /** The same, for major changes only. */
  public Condition whenMajor() {
    return new Condition(
        types, true, levels, categories, criticality, clients, inBlackout, cost, irreversible);
  }

  /** The same, for changes that cannot be rolled back. */
  public Condition whenIrreversible() {
    return new Condition(
        types, major, levels, categories, criticality, clients, inBlackout, cost, true);
  }

  boolean matches(Case facts) {
    return oneOf(types, facts.type())
        && is(major, facts.major())
        && oneOf(levels, facts.level())
        && oneOf(categories, facts.category())
        && (criticality == null || facts.criticality() >= criticality)
        && oneOf(clients, facts.client())
        && is(inBlackout, facts.inBlackout())
        && (cost == null || facts.cost().compareTo(cost) >= 0)
        && is(irreversible, facts.irreversible());
  }

  private static boolean is(@Nullable Boolean asked, boolean fact) {
    return asked == null || asked == fact;
  }

  private static <T> boolean oneOf(Set<T> asked, @Nullable T fact) {
    return asked.isEmpty() || (fact != null && asked.contains(fact));
  }
}
