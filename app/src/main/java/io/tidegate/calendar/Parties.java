package io.tidegate.calendar;

import io.tidegate.change.Collision;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Neighbourhood.Way;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What those that meet are called, as far as the asker may know. */
record Parties(
    Asker asker,
    Map<ItemId, Item> known,
    Map<PersonId, Person> hands,
    Map<ClientId, Client> whose,
    Times times) {
  private static final int LISTED = 20;

  boolean sees(Collision other) {
    return asker.sees(other.client());
  }

  /** “CHG-7”, or that it is somebody else's. */
  String code(Collision other) {
    return sees(other) ? other.code() : "a change of another client";
  }

  /** The other party, and when it is. */
  String evidence(Collision other) {
    Client client = whose.get(other.client());
    String hours = times.span(other.window());
    if (other.state() == io.tidegate.change.State.IMPLEMENT) {
      hours = hours + ", and it is being carried out now";
    }
    return sees(other) && client != null
        ? "%s, %s: %s.".formatted(client.name(), other.title(), hours)
        : "Another client: %s.".formatted(hours);
  }

  String item(ItemId id) {
    Item item = known.get(id);
    return item != null && asker.sees(item.client()) ? item.name() : "a shared item";
  }

  List<String> items(Collection<ItemId> ids) {
    return ids.stream().map(this::item).distinct().sorted().toList();
  }

  List<String> people(Collision other) {
    return hands.values().stream()
        .filter(person -> other.people().contains(person.id()))
        .map(Person::name)
        .sorted()
        .toList();
  }

  /** “ERP depends on CORE-1 over VM-7, which CHG-7 changes”. */
  String said(Way way, Collision other) {
    String top = item(way.dependant());
    String base = item(way.foundation());
    String code = code(other);
    if (way.items().size() == 2) {
      return way.oursDepends()
          ? "%s %s %s, which %s changes".formatted(top, way.said(), base, code)
          : "%s %s %s, which %s changes".formatted(base, way.saidBack(), top, code);
    }
    String over = list(way.items().subList(1, way.items().size() - 1));
    return way.oursDepends()
        ? "%s depends on %s over %s, which %s changes".formatted(top, base, over, code)
        : "%s, which %s changes, depends on %s over %s".formatted(top, code, base, over);
  }

  /** Everything else that hangs together, or nothing. */
  String rest(List<Way> ways) {
    if (ways.size() < 2) {
      return "";
    }
    List<String> pairs =
        ways.stream()
            .skip(1)
            .map(way -> item(way.dependant()) + " on " + item(way.foundation()))
            .distinct()
            .toList();
    String more = pairs.size() > LISTED ? " and %d more".formatted(pairs.size() - LISTED) : "";
    return " Also " + pairs.stream().limit(LISTED).collect(Collectors.joining(", ")) + more + ".";
  }

  private String list(List<ItemId> ids) {
    return ids.stream().map(this::item).distinct().collect(Collectors.joining(" and "));
  }
}
