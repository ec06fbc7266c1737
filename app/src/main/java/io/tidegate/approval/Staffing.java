package io.tidegate.approval;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TeamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who some approvers are today, for the check of a table; asked once each. For the account's own
 * rules that is whoever holds a role at all of its clients, or at the first of them.
 */
final class Staffing implements Headcount {
  private final People people;
  private final Teams teams;
  private final @Nullable ClientId client;
  private final Map<Approvers, Optional<Set<PersonId>>> known = new HashMap<>();

  Staffing(People people, Teams teams, Clients clients, @Nullable ClientId client) {
    this.people = people;
    this.teams = teams;
    this.client =
        client != null ? client : clients.all().stream().findFirst().map(Client::id).orElse(null);
  }

  @Override
  public Optional<Set<PersonId>> of(Approvers approvers) {
    return known.computeIfAbsent(approvers, this::ask);
  }

  private Optional<Set<PersonId>> ask(Approvers approvers) {
    return switch (approvers) {
      case Approvers.OnePerson one -> Optional.of(present(one.person()));
      case Approvers.Holders holders -> Optional.ofNullable(client).map(at -> holding(holders, at));
      case Approvers.Members members -> Optional.of(members(members.team()));
      case Approvers.Owners _, Approvers.Clients _, Approvers.Manager _, Approvers.Peers _ ->
          Optional.empty();
    };
  }

  private Set<PersonId> present(PersonId id) {
    Person person = people.named(Set.of(id)).get(id);
    return person == null || person.archived() ? Set.of() : Set.of(id);
  }

  private Set<PersonId> holding(Approvers.Holders holders, ClientId at) {
    Role role = holders.role();
    return ids(people.holding(role, at));
  }

  private Set<PersonId> members(TeamId team) {
    try {
      teams.get(team);
      return ids(teams.members(team));
    } catch (NotFound _) {
      return Set.of();
    }
  }

  private static Set<PersonId> ids(List<Person> found) {
    return found.stream().map(Person::id).collect(Collectors.toSet());
  }
}
