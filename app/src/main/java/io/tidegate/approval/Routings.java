package io.tidegate.approval;

import io.tidegate.change.Chronicled;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to ways to an approval: those that were taken, and those that rules would give. */
@Service
public class Routings {
  private final RoutingStore store;
  private final Blackouts blackouts;
  private final Accounts accounts;
  private final Clients clients;
  private final People people;
  private final Teams teams;

  Routings(
      RoutingStore store,
      Blackouts blackouts,
      Accounts accounts,
      Clients clients,
      People people,
      Teams teams) {
    this.store = store;
    this.blackouts = blackouts;
    this.accounts = accounts;
    this.clients = clients;
    this.people = people;
    this.teams = teams;
  }

  /** Routers for the account as it is staffed today. */
  public Routers routers(AccountId account) {
    return new Routers(new Directory(account), words());
  }

  /** The ways that these changes were last asked to take; one that never was is left out. */
  @Transactional(readOnly = true)
  public Map<ChangeId, Routing> taken(Collection<ChangeId> changes) {
    return changes.isEmpty() ? Map.of() : store.taken(changes, words());
  }

  /** Those of the changes whose window lay inside what the calendar knows as a blackout today. */
  @Transactional(readOnly = true)
  public Set<ChangeId> inBlackout(Collection<Chronicled> changes) {
    return blackouts.among(changes);
  }

  /**
   * How long stages took to be decided whose turn came since, from their turn to the word that
   * decided; by who was asked.
   */
  @Transactional(readOnly = true)
  public Map<String, List<Duration>> waits(Instant since, int most) {
    ApproverWords words = words();
    return store.waits(since, most).stream()
        .collect(
            Collectors.groupingBy(
                waited -> words.of(waited.stage().approvers()),
                Collectors.mapping(RoutingStore.Waited::lasted, Collectors.toList())));
  }

  /** Names are looked up once each; of who is gone, or not seen by the reader, there is none. */
  ApproverWords words() {
    Map<PersonId, String> persons = new HashMap<>();
    Map<TeamId, String> named = new HashMap<>();
    return new ApproverWords(
        id -> persons.computeIfAbsent(id, this::nameOf),
        id -> {
          if (named.isEmpty()) {
            teams.all().forEach(team -> named.put(team.id(), team.name()));
            teams.archived().forEach(team -> named.put(team.id(), team.name()));
          }
          return named.getOrDefault(id, "that is gone");
        });
  }

  private String nameOf(PersonId id) {
    Person person = people.named(Set.of(id)).get(id);
    if (person != null) {
      return person.name();
    }
    boolean ofClient = Tenancy.required().client() != null;
    return ofClient ? "somebody of another client" : "somebody who is gone";
  }

  /** Who is there today, asked once each. */
  private final class Directory implements Router.Staff {
    private final AccountId account;
    private final Map<Role, Map<ClientId, Set<PersonId>>> holders = new HashMap<>();
    private final Map<TeamId, Set<PersonId>> members = new HashMap<>();
    private final Set<ClientId> own = new HashSet<>();

    Directory(AccountId account) {
      this.account = account;
    }

    @Override
    public Set<PersonId> holding(Role role, ClientId client) {
      return holders
          .computeIfAbsent(role, _ -> new HashMap<>())
          .computeIfAbsent(client, _ -> ids(people.holding(role, client), role));
    }

    @Override
    public Set<PersonId> members(TeamId team) {
      return members.computeIfAbsent(
          team, _ -> teams.members(team).stream().map(Person::id).collect(Collectors.toSet()));
    }

    @Override
    public boolean own(ClientId client) {
      if (own.isEmpty()) {
        boolean all = accounts.get(account).kind() == Account.Kind.SMB;
        clients.all().stream()
            .filter(each -> all || each.kind() == Client.Kind.INTERNAL)
            .forEach(each -> own.add(each.id()));
      }
      return own.contains(client);
    }

    /** Peers are the account's own people. */
    private Set<PersonId> ids(List<Person> found, Role role) {
      return found.stream()
          .filter(person -> role != Role.IMPLEMENTER || person.isStaff())
          .map(Person::id)
          .collect(Collectors.toSet());
    }
  }
}
