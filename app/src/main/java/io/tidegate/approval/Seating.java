package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.ReachedClients;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns the approvers that a policy names into people, for one change. */
@Component
class Seating {
  private static final Set<Kind> SERVICES =
      Set.of(Kind.SERVICE, Kind.APPLICATION, Kind.CLOUD_SERVICE);

  private final Accounts accounts;
  private final Clients clients;
  private final People people;
  private final Teams teams;
  private final Items items;
  private final ReachedClients reached;

  Seating(
      Accounts accounts,
      Clients clients,
      People people,
      Teams teams,
      Items items,
      ReachedClients reached) {
    this.accounts = accounts;
    this.clients = clients;
    this.people = people;
    this.teams = teams;
    this.items = items;
    this.reached = reached;
  }

  /** The stage with its people; one for each client where the clients decide. */
  List<Seated> seat(Stage stage, Change change) {
    for (Approvers approvers : stage.approvers()) {
      if (approvers instanceof Approvers.Clients wanted) {
        return clientStages(stage, wanted, change);
      }
      if (approvers instanceof Approvers.Owners owners) {
        return List.of(owners(stage, owners, change));
      }
      if (approvers instanceof Approvers.Manager) {
        return List.of(manager(stage, change));
      }
    }
    return List.of(Seated.with(stage, named(stage.approvers(), change)));
  }

  /** Everybody whom one of these names; clients, owners and managers sit in stages of their own. */
  Set<PersonId> named(List<Approvers> wanted, Change change) {
    return wanted.stream()
        .flatMap(approvers -> named(approvers, change).stream())
        .collect(Collectors.toSet());
  }

  private Set<PersonId> named(Approvers approvers, Change change) {
    return switch (approvers) {
      case Approvers.OnePerson one -> Set.of(one.person());
      case Approvers.Holders holders -> ids(people.holding(holders.role(), change.client()));
      case Approvers.Members members -> ids(teams.members(members.team()));
      case Approvers.Peers _ -> peers(change);
      case Approvers.Owners _, Approvers.Clients _, Approvers.Manager _ -> Set.of();
    };
  }

  /** The design's peers are not involved: whoever answers for the change wrote what is judged. */
  private Set<PersonId> peers(Change change) {
    return people.holding(Role.IMPLEMENTER, change.client()).stream()
        .filter(Person::isStaff)
        .map(Person::id)
        .filter(person -> !person.equals(change.people().owner()))
        .collect(Collectors.toSet());
  }

  /** Who would decide for a client, also as the second person in solo mode. */
  Set<PersonId> approversOf(ClientId client) {
    return ids(people.holding(Role.CLIENT_APPROVER, client));
  }

  private Seated owners(Stage stage, Approvers.Owners wanted, Change change) {
    List<Item> critical =
        touched(change).stream()
            .filter(item -> SERVICES.contains(item.kind()))
            .filter(item -> item.criticality() >= wanted.criticality())
            .toList();
    if (critical.isEmpty()) {
      return Seated.nobody(stage, "It touches no critical service.");
    }
    return critical.stream()
        .filter(item -> item.owner() == null)
        .findFirst()
        .map(
            item -> Seated.broken(stage, item.name() + " has no owner; name one in the inventory."))
        .orElseGet(() -> Seated.with(stage, owners(critical)));
  }

  private static Set<PersonId> owners(List<Item> items) {
    return items.stream().map(Item::owner).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private Seated manager(Stage stage, Change change) {
    Person requester = people.get(change.people().requester());
    PersonId manager = requester.manager();
    return manager == null
        ? Seated.broken(stage, requester.name() + " has no manager in the directory; name one.")
        : Seated.with(stage, Set.of(manager));
  }

  private List<Seated> clientStages(Stage stage, Approvers.Clients wanted, Change change) {
    Set<ClientId> others = wanted.others() ? reached.of(change) : Set.of();
    boolean oneByOne = others.size() <= wanted.askedOneByOne();
    Set<ClientId> concerned = new HashSet<>(oneByOne ? others : Set.of());
    concerned.add(change.client());
    Account account = accounts.get(change.account());
    List<Seated> seated = new ArrayList<>();
    clients.named(concerned).values().stream()
        .sorted(Comparator.comparing(Client::name))
        .forEach(client -> seated.add(clientStage(stage, client, account)));
    if (!oneByOne) {
      seated.add(byNotice(stage, others.size(), change));
    }
    return seated;
  }

  /** Too many to ask one by one: whoever manages changes says that they were told in time. */
  private Seated byNotice(Stage stage, int many, Change change) {
    Stage told =
        new Stage(
            "Notice to %d clients, with a term for objections".formatted(many),
            List.of(new Approvers.Holders(Role.CHANGE_MANAGER)),
            new Rule.AnyOne(),
            stage.attendance(),
            stage.scope());
    return Seated.with(told, named(told.approvers(), change));
  }

  private Seated clientStage(Stage stage, Client client, Account account) {
    Stage named =
        new Stage(
            stage.name() + ", " + client.name(),
            stage.approvers(),
            stage.rule(),
            stage.attendance(),
            stage.scope());
    Set<PersonId> approvers = approversOf(client.id());
    if (!approvers.isEmpty()) {
      return Seated.with(named, approvers);
    }
    return client.kind() == Client.Kind.INTERNAL || account.kind() == Account.Kind.SMB
        ? Seated.nobody(named, client.name() + " is the account itself.")
        : Seated.broken(
            named, client.name() + " has no client approver; give somebody there that role.");
  }

  List<Item> touched(Change change) {
    return List.copyOf(items.named(change.scope().affected()).values());
  }

  private static Set<PersonId> ids(List<Person> found) {
    return found.stream().map(Person::id).collect(Collectors.toSet());
  }
}
