package io.tidegate.desk.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLists;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.PersonFilter;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an administrator does in a new account, until it has its first change. */
@Component
class FirstSteps {
  private final ChangeLists changes;
  private final Clients clients;
  private final People people;
  private final Items items;

  FirstSteps(ChangeLists changes, Clients clients, People people, Items items) {
    this.changes = changes;
    this.clients = clients;
    this.people = people;
    this.items = items;
  }

  /** The steps in order; none for anybody else, and none once there is a change. */
  List<HomePage.FirstStep> of(Actor reader, boolean mayRequest) {
    if (!reader.holdsEverywhere(Role.ADMINISTRATOR)
        || !changes.list(ChangeFilter.ALL, null, 1).items().isEmpty()) {
      return List.of();
    }
    List<HomePage.FirstStep> steps = new ArrayList<>();
    List<Client> all = clients.all();
    if (all.stream().anyMatch(client -> client.kind() == Client.Kind.INTERNAL)) {
      steps.add(
          new HomePage.FirstStep(
              "Add your clients",
              "Each has its own time zone, people and items.",
              "/clients/new",
              all.size() > 1));
    }
    steps.add(
        new HomePage.FirstStep(
            "Add people, and give them their roles",
            "Invite each by mail from their page.",
            "/people/new",
            people.list(PersonFilter.EVERYBODY, null, 2).items().size() > 1));
    steps.add(
        new HomePage.FirstStep(
            "Give yourself a role besides administrator",
            "Requester, implementer or change manager, to take part in changes.",
            "/people/" + reader.person(),
            mayRequest));
    steps.add(
        new HomePage.FirstStep(
            "Fill the inventory",
            "Import a CSV file, or add what you change most by hand.",
            "/inventory/imports/new",
            items.count(ItemFilter.none()) > 0));
    return steps;
  }
}
