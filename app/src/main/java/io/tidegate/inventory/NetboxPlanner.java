package io.tidegate.inventory;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.NetboxFindings.Found;
import io.tidegate.inventory.NetboxFindings.Link;
import io.tidegate.inventory.NetboxPlan.Taken;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what was found in NetBox with what is here. Changes nothing. */
@Component
class NetboxPlanner {
  static final String PREFIX = "netbox:";

  private final ItemStore items;
  private final DependencyStore dependencies;
  private final Clients clients;

  NetboxPlanner(ItemStore items, DependencyStore dependencies, Clients clients) {
    this.items = items;
    this.dependencies = dependencies;
    this.clients = clients;
  }

  NetboxPlan plan(Actor actor, NetboxFindings findings, boolean createsClients) {
    Comparison comparison = new Comparison(actor, createsClients, findings);
    findings.items().forEach(comparison::item);
    comparison.links(findings.dependencies());
    return comparison.plan();
  }

  /** One look at both, with everything looked up once. */
  private final class Comparison {
    private final Actor actor;
    private final boolean createsClients;
    private final Map<String, Client> byName = new HashMap<>();
    private final Client own;
    private final Map<String, Item> byKey = new HashMap<>();
    private final Map<String, Item> byPlaceAndName = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> found = new HashMap<>();
    private final Set<String> fresh = new LinkedHashSet<>();
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final List<Link> added = new ArrayList<>();
    private final List<NetboxSkipped> skipped;
    private final Set<String> kept = new HashSet<>();
    private List<Dependency> standing = List.of();
    private int unchanged;

    Comparison(Actor actor, boolean createsClients, NetboxFindings findings) {
      this.actor = actor;
      this.createsClients = createsClients;
      this.skipped = new ArrayList<>(findings.skipped());
      List<Client> all = clients.all();
      all.forEach(client -> byName.put(ItemStore.key(client.name()), client));
      this.own =
          all.stream()
              .filter(client -> client.kind() == Client.Kind.INTERNAL)
              .findFirst()
              .orElse(all.getFirst());
      findings.items().forEach(each -> found.put(each.key(), each.name()));
      know(findings.items());
    }

    private void know(List<Found> found) {
      List<String> keys = found.stream().map(Found::key).toList();
      List<String> called =
          found.stream().flatMap(each -> candidates(each)).map(ItemStore::key).toList();
      for (Item item : items.known(keys, called)) {
        if (item.externalKey() != null) {
          byKey.put(item.externalKey(), item);
        }
        if (!item.isRetired()) {
          byPlaceAndName.put(slot(item.client().toString(), item.name()), item);
          names.add(slot(item.client().toString(), item.name()));
        }
      }
    }

    void item(Found found) {
      Client client = found.tenant().isEmpty() ? own : byName.get(ItemStore.key(found.tenant()));
      if (client == null && !createsClients) {
        skip(found, "There is no client " + found.tenant() + ", and only administrators add one.");
      } else if (client != null && !ItemPolicy.mayMaintain(actor, client.id())) {
        skip(found, "You do not keep the inventory of " + client.name() + ".");
      } else {
        item(found, client);
      }
    }

    private void item(Found found, @Nullable Client client) {
      Item known = client == null ? null : known(found, client);
      if (known != null && known.isRetired()) {
        skip(found, "It is retired here.");
      } else if (known != null && client != null && !known.client().equals(client.id())) {
        skip(found, "It belongs to another client here. Retire it there first.");
      } else if (found.state() == State.RETIRED) {
        skip(found, known == null ? "It is retired in NetBox." : "Retire it here, with a reason.");
      } else if (known == null) {
        add(found, client);
      } else {
        compare(found, known);
      }
    }

    /** By its key, else one of this name that came from nowhere. */
    private @Nullable Item known(Found found, Client client) {
      Item withKey = byKey.get(found.key());
      Item called = byPlaceAndName.get(slot(client.id().toString(), found.name()));
      return withKey != null || called == null || called.externalKey() != null ? withKey : called;
    }

    private void add(Found found, @Nullable Client client) {
      String place = client == null ? found.tenant() : client.id().toString();
      String name = free(found, place);
      if (client == null) {
        fresh.add(found.tenant());
      }
      names.add(slot(place, name));
      taken.put(
          found.key(),
          new Taken.Fresh(
              client == null ? found.tenant() : client.name(),
              name,
              found.kind(),
              found.state(),
              found.key(),
              found.attributes()));
    }

    private void compare(Found found, Item known) {
      boolean called =
          candidates(found).map(ItemStore::key).toList().contains(ItemStore.key(known.name()));
      ItemFacts before = known.facts();
      ItemFacts after =
          new ItemFacts(
              before.client(),
              called ? before.name() : free(found, known.client().toString()),
              before.kind(),
              before.criticality(),
              before.usersServed(),
              before.owner(),
              before.environment(),
              found.key(),
              found.state(),
              before.attributes().over(found.attributes()));
      names.add(slot(known.client().toString(), after.name()));
      taken.put(
          found.key(),
          after.equals(before)
              ? new Taken.Same(known.id(), known.client())
              : new Taken.Changed(known, after));
    }

    private String free(Found found, String place) {
      return candidates(found)
          .filter(name -> !names.contains(slot(place, name)))
          .findFirst()
          .orElse(found.key());
    }

    void links(List<Link> links) {
      standing = dependencies.keyed(PREFIX);
      Set<String> here = new HashSet<>();
      standing.forEach(each -> here.add(String.valueOf(each.externalKey())));
      for (Link link : links) {
        String reason = reasonAgainst(link);
        if (reason != null) {
          skipped.add(new NetboxSkipped(words(link), reason));
        } else {
          kept.add(link.key());
          if (here.contains(link.key())) {
            unchanged++;
          } else {
            added.add(link);
          }
        }
      }
    }

    private @Nullable String reasonAgainst(Link link) {
      Taken source = taken.get(link.source());
      Taken target = taken.get(link.target());
      if (source == null || target == null) {
        return "One of its ends is not taken in.";
      }
      String one = clientOf(source);
      String other = clientOf(target);
      return one.equals(other) || one.equals(own.name()) || other.equals(own.name())
          ? null
          : "Two clients do not depend on each other directly: %s and %s.".formatted(one, other);
    }

    private String clientOf(Taken item) {
      return switch (item) {
        case Taken.Fresh fresh -> fresh.client();
        case Taken.Changed changed -> nameOf(changed.before().client());
        case Taken.Same same -> nameOf(same.client());
      };
    }

    private String nameOf(ClientId id) {
      return byName.values().stream()
          .filter(client -> client.id().equals(id))
          .map(Client::name)
          .findFirst()
          .orElse("");
    }

    private String words(Link link) {
      return "%s %s %s".formatted(word(link.source()), link.type().forward(), word(link.target()));
    }

    private String word(String key) {
      Taken item = taken.get(key);
      return item instanceof Taken.Fresh fresh
          ? fresh.name()
          : found.getOrDefault(key, key.substring(PREFIX.length()));
    }

    private void skip(Found found, String because) {
      skipped.add(new NetboxSkipped(found.name(), because));
    }

    NetboxPlan plan() {
      List<Dependency> ended =
          standing.stream()
              .filter(each -> !kept.contains(String.valueOf(each.externalKey())))
              .toList();
      return new NetboxPlan(
          List.copyOf(fresh), taken, List.copyOf(added), ended, unchanged, List.copyOf(skipped));
    }
  }

  /** What it may be called, the plainest first; names are unique within a client. */
  private static Stream<String> candidates(Found found) {
    String placed = found.place().isEmpty() ? found.name() : found.name() + ", " + found.place();
    return Stream.of(found.name(), placed, placed + " " + found.key())
        .map(name -> name.isBlank() ? found.key() : name)
        .distinct();
  }

  private static String slot(String place, String name) {
    return place + " " + ItemStore.key(name);
  }
}
