package io.tidegate.catalogue.web;

import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.Terms;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ClientId;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is ticked in a model's form.
 *
 * @param clients their ids
 * @param kinds names of kinds of items
 * @param days names of days of the week
 */
public record Ticks(Set<String> clients, Set<String> kinds, Set<String> days) {
  static final Ticks NONE = new Ticks(Set.of(), Set.of(), Set.of());

  public Ticks {
    clients = Set.copyOf(clients);
    kinds = Set.copyOf(kinds);
    days = Set.copyOf(days);
  }

  static Ticks of(ModelFacts facts) {
    Terms terms = facts.procedure().terms();
    return new Ticks(
        facts.clients().stream().map(ClientId::toString).collect(Collectors.toSet()),
        names(terms.kinds()),
        terms.hours() == null ? Set.of() : names(terms.hours().days()));
  }

  static Ticks sent(Map<String, List<String>> sent) {
    return new Ticks(all(sent, "clients"), all(sent, "kinds"), all(sent, "days"));
  }

  private static Set<String> all(Map<String, List<String>> sent, String name) {
    return new TreeSet<>(sent.getOrDefault(name, List.of()));
  }

  private static Set<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.toSet());
  }

  /** The kinds that are ticked; what is none is left out. */
  Set<Kind> kindsTicked() {
    return Set.of(Kind.values()).stream()
        .filter(kind -> kinds.contains(kind.name()))
        .collect(Collectors.toSet());
  }

  /** The days that are ticked; what is none is left out. */
  Set<DayOfWeek> daysTicked() {
    return Set.of(DayOfWeek.values()).stream()
        .filter(day -> days.contains(day.name()))
        .collect(Collectors.toSet());
  }
}
