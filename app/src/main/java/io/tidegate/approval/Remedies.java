package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what about an approval that does not move by itself. {@link Approvals} asks the same
 * before it acts, so a form that is shown is one that would be taken.
 */
@Service
public class Remedies {
  private static final Set<Role> DECIDING =
      EnumSet.of(
          Role.CHANGE_MANAGER,
          Role.CAB_MEMBER,
          Role.ECAB_MEMBER,
          Role.IT_LEADERSHIP,
          Role.SERVICE_OWNER,
          Role.CLIENT_APPROVER);

  private final Opening opening;
  private final Changes changes;
  private final People people;

  Remedies(Opening opening, Changes changes, People people) {
    this.opening = opening;
    this.changes = changes;
    this.people = people;
  }

  /** What the actor may do about this approval of the change, as it was found to stand. */
  @Transactional(readOnly = true)
  public Remedy of(Actor actor, Change change, Approval approval) {
    if (!approval.open()) {
      return Remedy.NONE;
    }
    boolean manages = mayMend(actor, change);
    List<JudgedStage> unsettled =
        approval.stages().stream()
            .filter(stage -> !stage.standing().passes() && !stage.standing().refuses())
            .toList();
    return new Remedy(
        authorisers(actor, change, approval),
        manages ? unsettled : List.of(),
        manages ? candidates(actor, change) : List.of(),
        maySetAside(actor, change, approval.policyVersion()) ? unsettled : List.of(),
        manages);
  }

  private List<Person> authorisers(Actor actor, Change change, Approval approval) {
    if (change.type() != ChangeType.EMERGENCY || !mayRecord(actor, change)) {
      return List.of();
    }
    Set<PersonId> free =
        approval.stages().stream()
            .flatMap(
                stage -> stage.bench().eligible().stream().filter(id -> mayAuthorise(stage, id)))
            .filter(id -> !id.equals(actor.person()))
            .collect(Collectors.toSet());
    return byName(people.named(free).values().stream());
  }

  /**
   * Whether a spoken yes of this person would count in the stage now. In solo mode those involved
   * decide too, but their vote waits out a cool-off, so their word would not count at once.
   */
  static boolean mayAuthorise(JudgedStage stage, PersonId person) {
    return stage.waitsFor(person)
        && !stage.bench().involved().contains(person)
        && BallotPolicy.refusal(stage, person, person, Set.of()).isEmpty();
  }

  private List<Person> candidates(Actor actor, Change change) {
    return byName(
        people.holding(DECIDING, change.client()).stream()
            .filter(person -> !person.id().equals(actor.person()))
            .filter(person -> !change.people().involved(person.id())));
  }

  private static List<Person> byName(Stream<Person> found) {
    return found.sorted(Comparator.comparing(Person::name)).toList();
  }

  /** Whether there is such a person; a foreign key alone would take one of another account. */
  boolean knows(PersonId person) {
    return people.named(Set.of(person)).containsKey(person);
  }

  /** Names approvers and has the route computed again. */
  boolean mayMend(Actor actor, Change change) {
    return actor.holdsAny(change.client(), Role.CHANGE_MANAGER);
  }

  /** Writes down what somebody else said: whoever works on the change or could. */
  boolean mayRecord(Actor actor, Change change) {
    return changes.mayEdit(actor, change)
        || change.people().involved(actor.person())
        || actor.holdsAny(change.client(), Role.IMPLEMENTER, Role.CHANGE_MANAGER);
  }

  boolean maySetAside(Actor actor, Change change, int policyVersion) {
    Role[] roles = opening.rulesOf(change, policyVersion).mayOverride().toArray(Role[]::new);
    return actor.holdsAny(change.client(), roles) && !change.people().involved(actor.person());
  }
}
