package io.tidegate.imports;

import io.tidegate.change.PastChange;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.inventory.PastItems;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whom and what the names in a log mean, for many changes at a time. */
@Component
class Names {
  private static final int AT_ONCE = 500;

  private final People people;
  private final PastItems items;

  Names(People people, PastItems items) {
    this.people = people;
    this.items = items;
  }

  /** Those of the names that items bear, by client. */
  Map<ClientId, Map<String, ItemId>> items(Collection<Found> founds) {
    Map<ClientId, Set<String>> wanted = new HashMap<>();
    founds.forEach(found ->
        wanted
            .computeIfAbsent(found.client(), _ -> new LinkedHashSet<>())
            .addAll(found.items().keySet()));
    Map<ClientId, Map<String, ItemId>> known = new HashMap<>();
    wanted.forEach((client, names) -> known.put(client, new HashMap<>(items.find(client, names))));
    return known;
  }

  /** Adds items for the names that none bears yet, and puts them among the known; says how many. */
  int addItems(
      Actor actor,
      Collection<Found> founds,
      Map<ClientId, Map<String, ItemId>> known,
      String because) {
    Map<ClientId, Map<String, String>> missing = new LinkedHashMap<>();
    for (Found found : founds) {
      found
          .items()
          .forEach((name, kind) -> {
            if (!known.getOrDefault(found.client(), Map.of()).containsKey(name)) {
              missing
                  .computeIfAbsent(found.client(), _ -> new LinkedHashMap<>())
                  .putIfAbsent(name, kind);
            }
          });
    }
    int added = 0;
    for (Map.Entry<ClientId, Map<String, String>> each : missing.entrySet()) {
      Map<String, ItemId> fresh = items.add(actor, each.getKey(), each.getValue(), because);
      known.computeIfAbsent(each.getKey(), _ -> new HashMap<>()).putAll(fresh);
      added += Set.copyOf(fresh.values()).size();
    }
    return added;
  }

  /** Everybody by name and address; nobody when the changes name nobody. */
  Known people(Collection<Found> founds) {
    boolean named = founds.stream().flatMap(found -> all(found.names())).findAny().isPresent();
    return named ? new Known(everybody()) : new Known(List.of());
  }

  private static Stream<String> all(Found.Names names) {
    return Stream.concat(Stream.of(names.requester(), names.owner()), names.implementers().stream())
        .filter(name -> !name.isEmpty());
  }

  private List<Person> everybody() {
    List<Person> all = new ArrayList<>();
    for (boolean archived : List.of(false, true)) {
      PersonFilter filter = new PersonFilter(null, false, null, "", archived);
      @Nullable PersonId after = null;
      do {
        Page<Person> page = people.list(filter, after, AT_ONCE);
        all.addAll(page.items());
        after = page.next() == null ? null : PersonId.of(page.next());
      } while (after != null);
    }
    return all;
  }

  /** People by what a log may call them; a name that two bear is nobody's. */
  static final class Known {
    private final Map<String, Person> people = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    Known(Collection<Person> everybody) {
      for (Person person : everybody) {
        people.put(person.email(), person);
        Person namesake = people.putIfAbsent(plain(person.name()), person);
        if (namesake != null) {
          shared.add(plain(person.name()));
        }
      }
    }

    /** Who is meant, if it is somebody of the staff or of this client. */
    Optional<PersonId> find(String written, ClientId client) {
      return Stream.of(
              written,
              bracketed(written),
              turned(written),
              login(written),
              turned(withoutLogin(written)),
              withoutLogin(written))
          .map(Known::plain)
          .filter(name -> !name.isEmpty() && !shared.contains(name))
          .map(people::get)
          .filter(person -> person != null && mayBe(person, client))
          .map(Person::id)
          .findFirst();
    }

    private static boolean mayBe(Person person, ClientId client) {
      return person.client() == null || client.equals(person.client());
    }

    private static String bracketed(String written) {
      return written.replaceAll("^[^<]*<([^>]*)>.*$", "$1");
    }

    /** Some systems write the last name first. */
    private static String turned(String written) {
      return written.replaceAll("^([^,]+),\\s*([^,]+)$", "$2 $1");
    }

    /** What stands in brackets after a name, or after a domain of Windows. */
    private static String login(String written) {
      return written
          .replaceAll("^.*\\(([^()]*)\\)\\s*$", "$1")
          .replaceAll("^[\\w.-]+\\\\(\\S+)$", "$1");
    }

    private static String withoutLogin(String written) {
      return written.replaceAll("\\s*\\([^()]*\\)\\s*$", "");
    }

    private static String plain(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
  }

  /** The change with what is known put for its names; what is not is found and kept as text. */
  static PastChange resolved(
      Examined examined,
      Found found,
      Known known,
      Map<String, ItemId> items,
      List<Finding> findings) {
    List<String> strangers = new ArrayList<>();
    Set<PersonId> implementers =
        found.names().implementers().stream()
            .flatMap(name -> person(name, found, known, strangers, examined, findings).stream())
            .collect(Collectors.toSet());
    PersonId requester =
        person(found.names().requester(), found, known, new ArrayList<>(), examined, findings)
            .orElse(null);
    PersonId owner =
        person(found.names().owner(), found, known, new ArrayList<>(), examined, findings)
            .orElse(null);
    Map<String, ItemId> affected = new LinkedHashMap<>();
    found
        .items()
        .keySet()
        .forEach(name -> {
          ItemId item = items.get(name);
          if (item == null) {
            findings.add(Flaw.UNKNOWN_ITEM.at(examined.lines().getFirst(), "", name));
          } else {
            affected.put(name, item);
          }
        });
    return new PastChange(
        found.client(),
        examined.key(),
        found.type(),
        found.major(),
        found.state(),
        found.risk(),
        found.told(),
        new PastChange.Parties(requester, owner, implementers, String.join(", ", strangers)),
        found.times(),
        found.outcome(),
        found.effort(),
        Set.copyOf(affected.values()),
        List.copyOf(found.items().keySet()),
        found.written());
  }

  private static Optional<PersonId> person(
      String name,
      Found found,
      Known known,
      List<String> strangers,
      Examined examined,
      List<Finding> findings) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<PersonId> person = known.find(name, found.client());
    if (person.isEmpty()) {
      strangers.add(name);
      findings.add(Flaw.UNKNOWN_PERSON.at(examined.lines().getFirst(), "", name));
    }
    return person;
  }
}
