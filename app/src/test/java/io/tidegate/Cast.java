package io.tidegate;

import io.tidegate.directory.Person;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The model's people, as people of an account of their own. */
final class Cast {
  final World world;
  private final Map<io.tidegate.reference.Person, Person> people =
      new EnumMap<>(io.tidegate.reference.Person.class);

  private final Map<String, ItemId> items = new HashMap<>();
  private int stories;

  Cast(Worlds worlds, Items inventory) {
    world = worlds.msp();
    newItems(inventory);
    for (io.tidegate.reference.Person person : io.tidegate.reference.Person.values()) {
      people.put(person, played(person, worlds));
    }
  }

  /** Work that an earlier story left under way still occupies the items of that story. */
  void newItems(Items inventory) {
    stories++;
    List.of("mail", "router")
        .forEach(name -> items.put(name, added(inventory, name + " " + stories)));
  }

  private ItemId added(Items inventory, String name) {
    ItemFacts facts = ItemFacts.of(world.bakery.id(), name, Kind.SERVER, 1);
    return world.as(
        world.changeManager, () -> inventory.add(world.actor(world.changeManager), facts));
  }

  private Person played(io.tidegate.reference.Person person, Worlds worlds) {
    return switch (person) {
      case REQUESTER -> world.requester;
      case OWNER -> worlds.staff(world, "Olga Own", Role.REQUESTER);
      case VALIDATOR -> worlds.staff(world, "Vito Validate", Role.REQUESTER);
      case IMPLEMENTER -> world.implementer;
      case PEER -> world.secondImplementer;
      case CHANGE_MANAGER -> world.changeManager;
      case SECOND_CHANGE_MANAGER -> world.secondChangeManager;
      case CAB_MEMBER_1 ->
          worlds.staff(world, "Cleo Both", Role.CAB_MEMBER, Role.ECAB_MEMBER, Role.REQUESTER);
      case CAB_MEMBER_2 -> world.cabMember;
      case CAB_MEMBER_3 -> worlds.staff(world, "Cyd Does", Role.CAB_MEMBER, Role.IMPLEMENTER);
      case CAB_MEMBER_4 -> world.secondCabMember;
      case CAB_MEMBER_5 -> world.thirdCabMember;
      case ECAB_MEMBER -> world.ecabMember;
      case LEADER -> world.leader;
      case CLIENT_APPROVER -> world.clientApprover;
      case AUDITOR -> world.auditor;
      case CLIENT_VIEWER -> world.clientViewer;
      case STRANGER -> world.otherClientApprover;
    };
  }

  ItemId item(String name) {
    ItemId found = items.get(name);
    if (found == null) {
      throw new IllegalArgumentException("There is no item " + name);
    }
    return found;
  }

  Person person(io.tidegate.reference.Person person) {
    Person found = people.get(person);
    if (found == null) {
      throw new IllegalArgumentException("Nobody plays " + person);
    }
    return found;
  }

  PersonId id(io.tidegate.reference.Person person) {
    return person(person).id();
  }

  Set<PersonId> ids(Set<io.tidegate.reference.Person> persons) {
    return persons.stream().map(this::id).collect(Collectors.toSet());
  }

  Actor actor(io.tidegate.reference.Person person) {
    return world.actor(person(person));
  }
}
