package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.directory.Team;
import io.tidegate.directory.Teams;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import io.tidegate.risk.Assessor;
import io.tidegate.ui.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom one may ask: the owners of what the change touches first, then teams, the client's people,
 * and the rest of the staff.
 */
@Component
class AssessorOptions {
  private static final int MOST = 500;
  private static final String PERSON = "person:";
  private static final String TEAM = "team:";

  private final People people;
  private final Teams teams;
  private final Clients clients;
  private final Items items;

  AssessorOptions(People people, Teams teams, Clients clients, Items items) {
    this.people = people;
    this.teams = teams;
    this.clients = clients;
    this.items = items;
  }

  List<Option> of(Change change) {
    Map<PersonId, List<String>> owned = owned(change);
    Map<String, Option> options = new LinkedHashMap<>();
    people.named(owned.keySet()).values().stream()
        .filter(person -> !person.archived())
        .sorted(Comparator.comparing(Person::name))
        .forEach(person ->
            add(
                options,
                person,
                "%s (owns %s)"
                    .formatted(person.name(), String.join(", ", owned.get(person.id())))));
    for (Team team : teams.all()) {
      options.put(TEAM + team.id(), Option.of(TEAM + team.id(), "Team " + team.name()));
    }
    String client = clients.get(change.client()).name();
    list(new PersonFilter(change.client(), false, null, "", false))
        .forEach(person -> add(options, person, "%s (%s)".formatted(person.name(), client)));
    list(new PersonFilter(null, true, null, "", false))
        .forEach(person -> add(options, person, person.name()));
    return new ArrayList<>(options.values());
  }

  /** Null when nothing was chosen; throws {@link Invalid} when it is none of the options. */
  static @Nullable Assessor read(String value) {
    try {
      if (value.startsWith(PERSON)) {
        return new Assessor.Somebody(PersonId.of(value.substring(PERSON.length())));
      }
      if (value.startsWith(TEAM)) {
        return new Assessor.AnyOf(TeamId.of(value.substring(TEAM.length())));
      }
    } catch (NotFound _) {
      throw new Invalid("assessor", "Choose whom to ask from the list.");
    }
    return null;
  }

  private static void add(Map<String, Option> options, Person person, String label) {
    String value = PERSON + person.id();
    options.putIfAbsent(value, Option.of(value, label));
  }

  private List<Person> list(PersonFilter filter) {
    return people.list(filter, null, MOST).items();
  }

  private Map<PersonId, List<String>> owned(Change change) {
    Map<PersonId, List<String>> owned = new LinkedHashMap<>();
    for (Item item : items.named(change.scope().affected()).values()) {
      if (item.owner() != null) {
        owned.computeIfAbsent(item.owner(), _ -> new ArrayList<>()).add(item.name());
      }
    }
    return owned;
  }
}
