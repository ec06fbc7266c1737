package io.tidegate;

import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The model's people, as people of an account of their own. */
final class Cast {
  final World world;
  private final Map<io.tidegate.reference.Person, Person> people =
      new EnumMap<>(io.tidegate.reference.Person.class);

  Cast(Worlds worlds) {
    world = worlds.msp();
    for (io.tidegate.reference.Person person : io.tidegate.reference.Person.values()) {
      people.put(person, played(person, worlds));
    }
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
