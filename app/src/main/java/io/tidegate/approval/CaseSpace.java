package io.tidegate.approval;

import io.tidegate.change.ChangeType;
import io.tidegate.kernel.ClientId;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All cases that some conditions can tell apart. Of what is endless, categories, clients and
 * amounts, it has what the conditions name, and one value for all the rest: a category or a client
 * that nobody names, and the lowest amount of each span between two that are named.
 */
final class CaseSpace {
  /** A risk that nobody assessed, which an emergency or a standard change may have. */
  static final Object UNASSESSED = "unassessed";

  /** Whatever no condition names: any other category, any other client. */
  static final Object OTHER =
      new Object() {
        @Override
        public String toString() {
          return "other";
        }
      };

  private static final int MOST_CRITICAL = 5;

  private final CaseRegion all;

  /**
   * Of these conditions.
   *
   * @param only the client whose own rules they are; null when they are the account's
   */
  CaseSpace(Collection<Condition> conditions, @Nullable ClientId only) {
    Map<CaseFact, Set<Object>> sides = new EnumMap<>(CaseFact.class);
    sides.put(CaseFact.TYPE, Set.<Object>of((Object[]) ChangeType.values()));
    sides.put(CaseFact.LEVEL, plus(Arrays.asList(RiskLevel.values()), UNASSESSED));
    sides.put(CaseFact.MAJOR, Set.of(true, false));
    sides.put(CaseFact.CATEGORY, plus(named(conditions, Condition::categories), OTHER));
    sides.put(CaseFact.CRITICALITY, criticalities(0));
    sides.put(
        CaseFact.CLIENT,
        only == null ? plus(named(conditions, Condition::clients), OTHER) : Set.of(only));
    sides.put(CaseFact.BLACKOUT, Set.of(true, false));
    sides.put(CaseFact.COST, amounts(conditions));
    sides.put(CaseFact.IRREVERSIBLE, Set.of(true, false));
    this.all = new CaseRegion(sides);
  }

  /**
   * What can come before the table: approval of a normal change is sought with its risk assessed
   * alone.
   */
  List<CaseRegion> possible() {
    Set<Object> assessed = Set.<Object>of((Object[]) RiskLevel.values());
    return List.of(
        all.with(CaseFact.TYPE, Set.of(ChangeType.NORMAL)).with(CaseFact.LEVEL, assessed),
        all.with(CaseFact.TYPE, Set.of(ChangeType.STANDARD, ChangeType.EMERGENCY)));
  }

  /** Every value that a fact can have here. */
  Set<Object> values(CaseFact fact) {
    return all.side(fact);
  }

  /** The cases in which the condition holds. */
  CaseRegion of(Condition when) {
    return all.with(CaseFact.TYPE, asked(CaseFact.TYPE, when.types()))
        .with(CaseFact.LEVEL, asked(CaseFact.LEVEL, when.levels()))
        .with(CaseFact.MAJOR, asked(CaseFact.MAJOR, one(when.major())))
        .with(CaseFact.CATEGORY, asked(CaseFact.CATEGORY, when.categories()))
        .with(CaseFact.CRITICALITY, critical(when.criticality()))
        .with(CaseFact.CLIENT, ofClients(when.clients()))
        .with(CaseFact.BLACKOUT, asked(CaseFact.BLACKOUT, one(when.inBlackout())))
        .with(CaseFact.COST, costing(when.cost()))
        .with(CaseFact.IRREVERSIBLE, asked(CaseFact.IRREVERSIBLE, one(when.irreversible())));
  }

  private Set<Object> asked(CaseFact fact, Set<?> wanted) {
    return wanted.isEmpty() ? values(fact) : Set.copyOf(wanted);
  }

  /** Of a client's own rules a row that names other clients alone never matches. */
  private Set<Object> ofClients(Set<ClientId> wanted) {
    Set<Object> here = new HashSet<>(asked(CaseFact.CLIENT, wanted));
    here.retainAll(values(CaseFact.CLIENT));
    return here;
  }

  private Set<Object> critical(@Nullable Integer atLeast) {
    return atLeast == null ? values(CaseFact.CRITICALITY) : criticalities(Math.max(0, atLeast));
  }

  private Set<Object> costing(@Nullable BigDecimal atLeast) {
    return atLeast == null
        ? values(CaseFact.COST)
        : values(CaseFact.COST).stream()
            .filter(amount -> ((BigDecimal) amount).compareTo(atLeast) >= 0)
            .collect(Collectors.toSet());
  }

  private static Set<Object> criticalities(int from) {
    return IntStream.rangeClosed(from, MOST_CRITICAL).boxed().collect(Collectors.toSet());
  }

  private static Set<Object> amounts(Collection<Condition> conditions) {
    Set<Object> amounts = new HashSet<>(Set.of(BigDecimal.ZERO));
    for (Condition condition : conditions) {
      BigDecimal cost = condition.cost();
      if (cost != null && cost.signum() > 0) {
        amounts.add(cost.stripTrailingZeros());
      }
    }
    return amounts;
  }

  private static <T> Set<Object> named(
      Collection<Condition> conditions, Function<Condition, Set<T>> what) {
    return conditions.stream()
        .flatMap(condition -> what.apply(condition).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Object> plus(Collection<?> values, Object more) {
    Set<Object> all = new HashSet<>(values);
    all.add(more);
    return all;
  }

  private static Set<Object> one(@Nullable Object value) {
    return value == null ? Set.of() : Set.of(value);
  }
}
