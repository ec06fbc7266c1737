package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.Collisions;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a window of a change collides with, as the tenant of the transaction may see it. */
@Component
class ConflictFinder {
  private static final Set<EntryKind> TELLING =
      EnumSet.of(EntryKind.MAINTENANCE, EntryKind.BLACKOUT, EntryKind.LOCKDOWN, EntryKind.CRITICAL);

  private final EntryStore entries;
  private final Collisions collisions;
  private final Clients clients;
  private final Items items;
  private final People people;
  private final NeighbourFinder neighbours;
  private final ObjectProvider<ConflictSource> sources;
  private final InstantSource clock;

  ConflictFinder(
      EntryStore entries,
      Collisions collisions,
      Clients clients,
      Items items,
      People people,
      NeighbourFinder neighbours,
      ObjectProvider<ConflictSource> sources,
      InstantSource clock) {
    this.entries = entries;
    this.collisions = collisions;
    this.clients = clients;
    this.items = items;
    this.people = people;
    this.neighbours = neighbours;
    this.sources = sources;
    this.clock = clock;
  }

  /** All of them, each as blocking as it could be. */
  List<Conflict> find(Change change, Window window) {
    Collection<Client> touched = touched(change);
    Client own = own(change, touched);
    Times times = new Times(own.zone(), clock);
    List<Conflict> found = new ArrayList<>(calendar(own, touched, window, times));
    found.addAll(others(change, window, times));
    found.addAll(neighbours.find(change, window, times));
    sources.orderedStream().forEach(source -> found.addAll(source.of(change, window)));
    return found;
  }

  /** Its own client, and those whose items it affects. */
  Collection<Client> touched(Change change) {
    Set<ClientId> ids = new LinkedHashSet<>();
    ids.add(change.client());
    known(change.scope().affected()).values().stream().map(Item::client).forEach(ids::add);
    return clients.named(ids).values();
  }

  private static Client own(Change change, Collection<Client> touched) {
    return touched.stream()
        .filter(client -> client.id().equals(change.client()))
        .findFirst()
        .orElseThrow();
  }

  private List<Conflict> calendar(
      Client own, Collection<Client> touched, Window window, Times times) {
    List<ClientId> ids = touched.stream().map(Client::id).toList();
    List<Entry> known = entries.inForce(ids, TELLING, window.start());
    List<Occurrence> met = Occurrences.of(known, touched, window);
    List<Conflict> found = new ArrayList<>();
    met.stream()
        .filter(one -> one.kind() != EntryKind.MAINTENANCE)
        .map(one -> inside(one, own, times))
        .forEach(found::add);
    boolean has =
        known.stream().anyMatch(one -> one.kind() == EntryKind.MAINTENANCE && one.isFor(own.id()));
    if (has && !ConflictPolicy.covered(window, maintenance(met, own))) {
      found.add(outside(own));
    }
    return found;
  }

  private static List<Window> maintenance(List<Occurrence> met, Client own) {
    return met.stream()
        .filter(one -> one.kind() == EntryKind.MAINTENANCE && one.client().equals(own.id()))
        .map(Occurrence::window)
        .toList();
  }

  private Conflict inside(Occurrence one, Client own, Times times) {
    ConflictKind kind =
        switch (one.kind()) {
          case LOCKDOWN -> ConflictKind.LOCKDOWN;
          case BLACKOUT -> ConflictKind.BLACKOUT;
          default -> ConflictKind.CRITICAL;
        };
    String whose = one.client().equals(own.id()) ? own.name() : clients.get(one.client()).name();
    String span = times.span(one.window());
    String note = one.entry().facts().note();
    return new Conflict(
        kind,
        kind.code() + "/" + one.entry().uid(),
        "It lies in %s “%s” of %s".formatted(words(kind), one.entry().title(), whose),
        "%s.%s %s"
            .formatted(
                span,
                note.isEmpty() ? "" : " “" + note + "”",
                kind.takesBreakGlass()
                    ? "Choose a time outside it, or break the glass with a second person."
                    : "Choose another time, or go on knowing it."),
        "/calendar/entries/" + one.entry().id(),
        true,
        null,
        null);
  }

  private static String words(ConflictKind kind) {
    return switch (kind) {
      case LOCKDOWN -> "the lockdown";
      case BLACKOUT -> "the blackout";
      default -> "the business-critical period";
    };
  }

  private static Conflict outside(Client own) {
    return new Conflict(
        ConflictKind.OUTSIDE_WINDOW,
        ConflictKind.OUTSIDE_WINDOW.code(),
        "It lies outside the maintenance windows of " + own.name(),
        "Choose a time inside one, or have it waived with a reason.",
        "/calendar/entries?client=" + own.id(),
        true,
        null,
        null);
  }

  /** Names are asked for at once, however many the others are. */
  private List<Conflict> others(Change change, Window window, Times times) {
    List<Collision> met = collisions.of(change, window);
    if (met.isEmpty()) {
      return List.of();
    }
    Names names =
        new Names(
            known(gathered(met, Collision::items)),
            people.named(gathered(met, Collision::people)),
            clients.named(met.stream().map(Collision::client).collect(Collectors.toSet())));
    List<Conflict> found = new ArrayList<>();
    for (Collision other : met) {
      boolean carries = ConflictPolicy.carries(change, other);
      if (!other.items().isEmpty()) {
        found.add(with(ConflictKind.SAME_ITEM, names.items(other), other, carries, names, times));
      }
      if (!other.people().isEmpty()) {
        found.add(with(ConflictKind.BOOKED, names.people(other), other, carries, names, times));
      }
    }
    return found;
  }

  /** Nothing is asked of the database when there is nothing to ask for. */
  private Map<ItemId, Item> known(Set<ItemId> ids) {
    return ids.isEmpty() ? Map.of() : items.named(ids);
  }

  private static <T> Set<T> gathered(List<Collision> met, Function<Collision, Set<T>> part) {
    return met.stream().flatMap(one -> part.apply(one).stream()).collect(Collectors.toSet());
  }

  private static Conflict with(
      ConflictKind kind,
      List<String> shared,
      Collision other,
      boolean carries,
      Names names,
      Times times) {
    String way =
        carries
            ? "Choose another time: %s was scheduled first.".formatted(other.code())
            : "It comes after this one, and carries the conflict.";
    return new Conflict(
        kind,
        kind.code() + "/" + other.code(),
        "%s %s also in %s"
            .formatted(String.join(", ", shared), shared.size() == 1 ? "is" : "are", other.code()),
        "%s, %s: %s. %s"
            .formatted(names.client(other), other.title(), times.span(other.window()), way),
        "/changes/" + other.number(),
        carries,
        other.id(),
        null);
  }

  /** What those that are met are called, as far as the reader may know. */
  private record Names(
      Map<ItemId, Item> known, Map<PersonId, Person> hands, Map<ClientId, Client> whose) {
    List<String> items(Collision other) {
      return known.values().stream()
          .filter(item -> other.items().contains(item.id()))
          .map(Item::name)
          .sorted()
          .toList();
    }

    List<String> people(Collision other) {
      return hands.values().stream()
          .filter(person -> other.people().contains(person.id()))
          .map(Person::name)
          .sorted()
          .toList();
    }

    String client(Collision other) {
      Client client = whose.get(other.client());
      return client == null ? "Another client" : client.name();
    }
  }
}
