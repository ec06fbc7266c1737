package io.tidegate.catalogue;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may judge a model: the CAB less its owner and whoever wrote it. Where that leaves nobody,
 * they judge it themselves, and the record says so (design, section 1: solo mode).
 */
@Component
class Board {
  private final People people;

  Board(People people) {
    this.people = people;
  }

  /** How the actor may judge it; empty when they may not. */
  Optional<Seat> seat(Actor actor, Set<PersonId> involved) {
    if (others(involved)) {
      boolean sits = actor.holdsEverywhere(Role.CAB_MEMBER) && !involved.contains(actor.person());
      return sits ? Optional.of(Seat.INDEPENDENT) : Optional.empty();
    }
    return actor.holdsEverywhere(Role.CAB_MEMBER) || actor.holdsEverywhere(Role.CHANGE_MANAGER)
        ? Optional.of(Seat.ALONE)
        : Optional.empty();
  }

  /** Whether it has anybody who is not involved. */
  boolean others(Set<PersonId> involved) {
    return !judges(involved).alone();
  }

  /** The board, beside those who own or wrote the model. */
  Judges judges(Set<PersonId> involved) {
    return new Judges(
        holding(Role.CAB_MEMBER).stream().map(Person::id).collect(Collectors.toSet()), involved);
  }

  /** Who holds the role for every client of the account. */
  List<Person> holding(Role role) {
    List<Person> staff = people.staffHolding(role);
    Map<PersonId, Set<Grant>> grants = people.grantsOf(staff.stream().map(Person::id).toList());
    return staff.stream()
        .filter(
            person -> grants.getOrDefault(person.id(), Set.of()).contains(Grant.everywhere(role)))
        .toList();
  }

  /** In which capacity somebody judges. */
  enum Seat {
    INDEPENDENT,
    ALONE
  }
}
