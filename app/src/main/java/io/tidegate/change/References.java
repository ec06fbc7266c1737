package io.tidegate.change;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks whether what a form names is there for this account to name. A foreign key alone would
 * accept what belongs to another.
 */
@Component
class References {
  private final Clients clients;
  private final io.tidegate.directory.People people;
  private final Items items;

  References(Clients clients, io.tidegate.directory.People people, Items items) {
    this.clients = clients;
    this.people = people;
    this.items = items;
  }

  /** Throws {@link io.tidegate.kernel.NotFound} when the client is not to be seen. */
  void requireClient(ClientId client) {
    clients.get(client);
  }

  /** What is named newly and is not there; what stood in the change before may stay. */
  List<Problem> problems(Change before, List<Edit> edits) {
    List<Problem> problems = new ArrayList<>();
    for (Edit edit : edits) {
      switch (edit) {
        case Edit.ChooseScope(Scope scope) -> items(problems, before, scope);
        case Edit.NamePeople(People named) -> people(problems, "people", before, of(named));
        case Edit.WritePlan(Plan plan) -> people(problems, "steps", before, of(plan));
        case Edit.ChooseType _,
            Edit.Describe _,
            Edit.ChooseWindow _,
            Edit.StateSafeguards _,
            Edit.BriefEmergency _,
            Edit.TellResult _ -> {}
      }
    }
    return problems;
  }

  private void items(List<Problem> problems, Change before, Scope scope) {
    Set<ItemId> fresh = new HashSet<>(scope.affected());
    fresh.removeAll(before.scope().affected());
    Map<ItemId, Item> there = items.named(fresh);
    if (there.size() < fresh.size()) {
      problems.add(new Problem("scope", "Choose items from the list; one of these is not there."));
    } else if (!reachedBy(before.client(), there.values())) {
      problems.add(
          new Problem("scope", "Choose items of this client, or of what all clients share."));
    }
  }

  private boolean reachedBy(ClientId client, Collection<Item> named) {
    Map<ClientId, Client> owners = clients.named(named.stream().map(Item::client).toList());
    return owners.values().stream()
        .allMatch(owner -> owner.id().equals(client) || owner.kind() == Client.Kind.INTERNAL);
  }

  private void people(
      List<Problem> problems, String field, Change before, Collection<PersonId> named) {
    Set<PersonId> fresh = new HashSet<>(named);
    fresh.removeAll(of(before.people()));
    fresh.removeAll(of(before.plan()));
    Map<PersonId, Person> there = people.named(fresh);
    if (there.size() < fresh.size()) {
      problems.add(new Problem(field, "Choose people from the list; one of these is not there."));
    } else if (!there.values().stream()
        .allMatch(person -> person.isStaff() || before.client().equals(person.client()))) {
      problems.add(new Problem(field, "Choose people of this client, or of your own staff."));
    }
  }

  private static List<PersonId> of(People named) {
    List<PersonId> all = new ArrayList<>(named.implementers());
    Stream.of(named.requester(), named.owner()).forEach(all::add);
    Stream.of(named.validator(), named.decider()).filter(Objects::nonNull).forEach(all::add);
    return all;
  }

  private static List<PersonId> of(Plan plan) {
    List<PersonId> owners = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step.owner() != null) {
        owners.add(step.owner());
      }
    }
    return owners;
  }
}
