package io.tidegate.approval;

import io.tidegate.change.ChangeType;
import io.tidegate.kernel.ClientId;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words which cases a condition, or what no row catches, is about. */
final class CaseWords {
  private final Function<ClientId, String> clients;

  CaseWords(Function<ClientId, String> clients) {
    this.clients = clients;
  }

  /** Such as {@code normal, risk low or medium, cannot be rolled back}. */
  String of(Condition when) {
    List<String> said = new ArrayList<>();
    said.add(when.types().isEmpty() ? "any type" : types(when.types()));
    if (!when.levels().isEmpty()) {
      said.add("risk " + levels(when.levels()));
    }
    yesOrNo(when.major(), "major", "not major").forEach(said::add);
    if (!when.categories().isEmpty()) {
      said.add("category " + either(when.categories().stream().sorted()));
    }
    if (when.criticality() != null) {
      said.add("touches an item of criticality " + when.criticality() + " or more");
    }
    if (!when.clients().isEmpty()) {
      said.add("at " + either(when.clients().stream().map(clients).sorted()));
    }
    yesOrNo(when.inBlackout(), "inside a blackout", "outside blackouts").forEach(said::add);
    if (when.cost() != null) {
      said.add("costs " + plain(when.cost()) + " or more");
    }
    yesOrNo(when.irreversible(), "cannot be rolled back", "can be rolled back").forEach(said::add);
    return String.join(", ", said);
  }

  /** The same of a region, where only what it narrows is said. */
  String of(CaseRegion region, CaseSpace space) {
    List<String> said = new ArrayList<>();
    said.add(types(region.side(CaseFact.TYPE)));
    for (CaseFact fact : CaseFact.values()) {
      Set<Object> values = region.side(fact);
      if (fact != CaseFact.TYPE && !values.equals(space.values(fact)) && !anyRisk(region, fact)) {
        said.add(narrowed(fact, values, space.values(fact)));
      }
    }
    return String.join(", ", said);
  }

  /** A normal change has its risk assessed, so that need not be said. */
  private static boolean anyRisk(CaseRegion region, CaseFact fact) {
    return fact == CaseFact.LEVEL
        && region.side(CaseFact.TYPE).equals(Set.of(ChangeType.NORMAL))
        && region.side(fact).containsAll(Set.of(RiskLevel.values()));
  }

  private String narrowed(CaseFact fact, Set<Object> values, Set<Object> all) {
    return switch (fact) {
      case TYPE -> types(values);
      case LEVEL -> "risk " + levels(values);
      case MAJOR -> values.contains(true) ? "major" : "not major";
      case BLACKOUT -> values.contains(true) ? "inside a blackout" : "outside blackouts";
      case IRREVERSIBLE -> values.contains(true) ? "cannot be rolled back" : "can be rolled back";
      case CATEGORY -> named("category ", "any category but ", values, all, Object::toString);
      case CLIENT ->
          named("at ", "at any client but ", values, all, id -> clients.apply((ClientId) id));
      case CRITICALITY -> criticality(values);
      case COST -> cost(values, all);
    };
  }

  private static String named(
      String those,
      String allBut,
      Set<Object> values,
      Set<Object> all,
      Function<Object, String> name) {
    return values.contains(CaseSpace.OTHER)
        ? allBut + either(all.stream().filter(one -> !values.contains(one)).map(name).sorted())
        : those + either(values.stream().map(name).sorted());
  }

  private static String criticality(Set<Object> values) {
    List<Integer> sorted = values.stream().map(Integer.class::cast).sorted().toList();
    if (sorted.getFirst() == 0) {
      return sorted.getLast() == 0
          ? "touches no item"
          : "touches nothing above criticality " + sorted.getLast();
    }
    return "touches an item of criticality "
        + (sorted.size() == 1 ? "" : sorted.getFirst() + " to ")
        + sorted.getLast();
  }

  /** Spans between the amounts that rows ask for; a span begins with its lowest amount. */
  private static String cost(Set<Object> values, Set<Object> all) {
    BigDecimal from = amounts(values).min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal last = amounts(values).max(Comparator.naturalOrder()).orElseThrow();
    String least = from.signum() == 0 ? "" : "costs " + plain(from) + " or more";
    String below =
        amounts(all)
            .filter(amount -> amount.compareTo(last) > 0)
            .min(Comparator.naturalOrder())
            .map(amount -> "less than " + plain(amount))
            .orElse("");
    return least.isEmpty() ? "costs " + below : below.isEmpty() ? least : least + " and " + below;
  }

  private static Stream<BigDecimal> amounts(Set<Object> values) {
    return values.stream().map(BigDecimal.class::cast);
  }

  private static String types(Set<?> types) {
    return either(
        Stream.of(ChangeType.values())
            .filter(types::contains)
            .map(type -> type.name().toLowerCase(Locale.ROOT)));
  }

  private static String levels(Set<?> levels) {
    Stream<String> assessed =
        Stream.of(RiskLevel.values())
            .filter(levels::contains)
            .map(level -> level.title().toLowerCase(Locale.ROOT));
    return either(
        levels.contains(CaseSpace.UNASSESSED)
            ? Stream.concat(assessed, Stream.of("not assessed"))
            : assessed);
  }

  static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** Such as {@code a, b or c}. */
  static String either(Stream<String> words) {
    List<String> all = words.toList();
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
  }

  private static Stream<String> yesOrNo(@Nullable Boolean asked, String yes, String no) {
    return asked == null ? Stream.of() : Stream.of(asked ? yes : no);
  }
}
