package io.tidegate.approval;

import io.tidegate.approval.Case.Kind;
import io.tidegate.approval.Case.Level;
import io.tidegate.kernel.ClientId;
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
    Set<Kind> kinds,
    @Nullable Boolean major,
    Set<Level> levels,
    Set<String> categories,
    @Nullable Integer criticality,
    Set<ClientId> clients,
    @Nullable Boolean inBlackout,
    @Nullable BigDecimal cost,
    @Nullable Boolean irreversible) {
  public Condition {
    kinds = Set.copyOf(kinds);
    levels = Set.copyOf(levels);
    categories = Set.copyOf(categories);
    clients = Set.copyOf(clients);
  }

  /** Changes of this kind, at one of these levels; no level means any, also none. */
  public static Condition of(Kind kind, Level... levels) {
    return new Condition(
        Set.of(kind), null, Set.of(levels), Set.of(), null, Set.of(), null, null, null);
  }

  /** The same, for major changes only. */
  public Condition whenMajor() {
    return new Condition(
        kinds, true, levels, categories, criticality, clients, inBlackout, cost, irreversible);
  }

  /** The same, for changes that cannot be rolled back. */
  public Condition whenIrreversible() {
    return new Condition(
        kinds, major, levels, categories, criticality, clients, inBlackout, cost, true);
  }

  boolean matches(Case facts) {
    return oneOf(kinds, facts.kind())
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
