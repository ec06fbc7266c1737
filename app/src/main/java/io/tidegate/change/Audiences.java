package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who the audiences of a change are today. */
@Component
class Audiences {
  private static final Set<Role> OF_CLIENT =
      Set.of(Role.CLIENT_APPROVER, Role.CLIENT_REQUESTER, Role.CLIENT_VIEWER);

  private final io.tidegate.directory.People directory;
  private final Items items;

  Audiences(io.tidegate.directory.People directory, Items items) {
    this.directory = directory;
    this.items = items;
  }

  /** Those who may see the change: of other clients none, who are told in other words. */
  Collection<Person> of(Change change, Audience audience) {
    return switch (audience) {
      case CLIENT_PEOPLE -> of(change.client());
      case CLIENT_APPROVERS -> ofClient(change.client(), Set.of(Role.CLIENT_APPROVER));
      case OTHER_CLIENTS -> List.of();
      case ITEM_OWNERS -> directory.named(owners(change)).values();
      case BOARD -> directory.holding(Role.CAB_MEMBER, change.client());
      case LEADERSHIP -> directory.holding(Role.IT_LEADERSHIP, change.client());
    };
  }

  /** The client's own people. */
  List<Person> of(ClientId client) {
    return ofClient(client, OF_CLIENT);
  }

  private List<Person> ofClient(ClientId client, Set<Role> roles) {
    List<Person> found = new ArrayList<>(directory.holding(roles, client));
    found.removeIf(person -> !client.equals(person.client()));
    return found;
  }

  private Set<PersonId> owners(Change change) {
    return items.named(change.scope().affected()).values().stream()
        .map(item -> item.owner())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
