package io.tidegate.cab;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who comes whenever a member of the board does not. */
@Service
public class Substitutes {
  private final SubstituteStore store;
  private final People people;
  private final Ledger ledger;
  private final InstantSource clock;

  Substitutes(SubstituteStore store, People people, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The board, by name. */
  @Transactional(readOnly = true)
  public List<Person> board(Actor actor) {
    requireStaff(actor);
    return board().stream().sorted(Comparator.comparing(Person::name)).toList();
  }

  /** Who comes for whom, of those who are still here and have no vote of their own. */
  @Transactional(readOnly = true)
  public Map<PersonId, PersonId> standing(Actor actor) {
    requireStaff(actor);
    return standing();
  }

  Map<PersonId, PersonId> standing() {
    Map<PersonId, PersonId> all = store.all();
    Map<PersonId, Person> named = people.named(all.values());
    Set<PersonId> board = ids(board());
    return all.entrySet().stream()
        .filter(one -> may(named.get(one.getValue())) && !board.contains(one.getValue()))
        .filter(one -> board.contains(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether the actor may name this member's substitute: their own, or whoever holds meetings. */
  public boolean mayName(Actor actor, PersonId member) {
    return MeetingPolicy.seesAll()
        && (actor.person().equals(member) || MeetingPolicy.mayRun(actor));
  }

  /** Names who comes whenever the member does not; null for nobody. Throws {@link Invalid}. */
  @Transactional
  public void name(Actor actor, PersonId member, @Nullable PersonId substitute) {
    requireStaff(actor);
    List<Person> board = board();
    Person whose =
        board.stream()
            .filter(person -> person.id().equals(member))
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such member of the CAB."));
    if (!mayName(actor, member)) {
      throw new Forbidden("Members name their own substitute; so does whoever holds meetings.");
    }
    if (substitute == null) {
      store.end(member, clock.instant());
    } else {
      check(substitute, ids(board));
      store.put(actor.account(), member, substitute, clock.instant());
    }
    ledger.append(
        actor,
        Deed.of("cab", member.value(), null, "substitute-named")
            .with(
                Map.of(
                    "member",
                    whose.name(),
                    "substitute",
                    Optional.ofNullable(substitute)
                        .map(one -> people.named(Set.of(one)).get(one))
                        .map(Person::name)
                        .orElse("nobody"))));
  }

  /** One of the staff who has no place of their own. */
  void check(PersonId substitute, Collection<PersonId> seated) {
    if (!may(people.named(Set.of(substitute)).get(substitute))) {
      throw new Invalid("substitute", "Choose one of your own people.");
    }
    if (seated.contains(substitute)) {
      throw new Invalid("substitute", "They sit there themselves, and one person counts once.");
    }
  }

  private static boolean may(@Nullable Person person) {
    return person != null && person.isStaff() && !person.archived();
  }

  private List<Person> board() {
    return people.staffHolding(Role.CAB_MEMBER);
  }

  private static Set<PersonId> ids(Collection<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.toSet());
  }

  private static void requireStaff(Actor actor) {
    if (!MeetingPolicy.mayRead(actor) || !MeetingPolicy.seesAll()) {
      throw new NotFound("There is no such board.");
    }
  }
}
