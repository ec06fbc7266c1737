package io.tidegate.reference;

import static io.tidegate.reference.Refusal.ALREADY_HELD;
import static io.tidegate.reference.Refusal.ALREADY_ROLLING_BACK;
import static io.tidegate.reference.Refusal.ALREADY_VOTED;
import static io.tidegate.reference.Refusal.BLOCKED;
import static io.tidegate.reference.Refusal.FORBIDDEN;
import static io.tidegate.reference.Refusal.FROZEN;
import static io.tidegate.reference.Refusal.HELD;
import static io.tidegate.reference.Refusal.INVALID;
import static io.tidegate.reference.Refusal.NOT_AS_PLANNED;
import static io.tidegate.reference.Refusal.NOT_ELIGIBLE;
import static io.tidegate.reference.Refusal.NOT_EMERGENCY;
import static io.tidegate.reference.Refusal.NOT_FOUND;
import static io.tidegate.reference.Refusal.NOT_FROM_HERE;
import static io.tidegate.reference.Refusal.NOT_HELD;
import static io.tidegate.reference.Refusal.NOT_OVERRIDABLE;
import static io.tidegate.reference.Refusal.NO_VERBAL;
import static io.tidegate.reference.Refusal.NO_VOTE;

import io.tidegate.reference.Answer.Refused;
import java.util.Optional;
import java.util.Set;

/** Says no, or nothing, to a command; changes nothing. */
final class Refusals {

  private final ReferenceChange change;

  Refusals(ReferenceChange change) {
    this.change = change;
  }

  Optional<Refused> of(Command command) {
    return switch (command) {
      case Command.Tick _, Command.JudgeModel _ -> Optional.empty();
      case Command.ByPerson byPerson -> first(ofPerson(byPerson.actor()), ofMatter(byPerson));
    };
  }

  private Optional<Refused> ofPerson(Person person) {
    return first(no(person == Person.STRANGER, NOT_FOUND), no(person.readsOnly(), FORBIDDEN));
  }

  private Optional<Refused> ofMatter(Command.ByPerson command) {
    return switch (command) {
      case Command.Deed deed -> ofDeed(deed);
      case Command.Edit edit ->
          first(no(!permits().allow(edit.actor(), edit), FORBIDDEN), ofEdit(edit));
      case Command.Decision decision -> ofDecision(decision);
    };
  }

  // ---------------------------------------------------------------- transitions

  private Optional<Refused> ofDeed(Command.Deed deed) {
    Transition transition = deed.transition();
    return first(
        no(!permits().allow(deed.actor(), transition), FORBIDDEN),
        no(!transition.leaves(change.state()), NOT_FROM_HERE),
        no(isStoppedByHold(transition), HELD),
        ofCircumstance(deed),
        ofBlockers(Blockers.of(change, deed)));
  }

  private boolean isStoppedByHold(Transition transition) {
    boolean finishesRollback = transition == Transition.FINISH && change.rollingBack(); // A13
    return change.held() && transition.stopsWhenHeld() && !finishesRollback;
  }

  private Optional<Refused> ofCircumstance(Command.Deed deed) {
    return switch (deed) {
      case Command.Hold _ -> no(change.held(), ALREADY_HELD);
      case Command.Resume _ -> no(!change.held(), NOT_HELD);
      case Command.RollBack _ -> no(change.rollingBack(), ALREADY_ROLLING_BACK); // A11
      case Command.FinishAsPlanned _ ->
          no(change.type() != ChangeType.STANDARD || change.rollingBack(), NOT_AS_PLANNED); // A15
      case Command.Record _ -> no(change.type() != ChangeType.EMERGENCY, NOT_FROM_HERE); // A24
      case Command.Reclassify _,
          Command.Submit _,
          Command.RequestApproval _,
          Command.Rework _,
          Command.Start _,
          Command.Finish _,
          Command.Accept _,
          Command.Close _,
          Command.Cancel _ ->
          Optional.empty();
    };
  }

  private Optional<Refused> ofBlockers(Set<Blocker> blockers) {
    return blockers.isEmpty() ? Optional.empty() : Optional.of(new Refused(BLOCKED, blockers));
  }

  // ---------------------------------------------------------------- edits

  private Optional<Refused> ofEdit(Command.Edit edit) {
    return switch (edit) {
      case Command.Comment _ -> Optional.empty();
      case Command.CaptureStateBefore _ -> ofPlace(State.from(State.DRAFT, State.REVIEW)); // A30
      case Command.StepDone done ->
          first(
              no(!done.fact().isSaidIn(change.state()), NOT_FROM_HERE),
              no(change.held() && !change.rollingBack(), HELD));
      case Command.FactEdit said -> no(!said.fact().isSaidIn(change.state()), NOT_FROM_HERE);
      case Command.MaterialEdit material ->
          first(ofFreeze(material), no(isInvalid(material), INVALID));
    };
  }

  private Optional<Refused> ofFreeze(Command.MaterialEdit edit) {
    boolean frozen = State.from(State.IMPLEMENT, State.REVIEW).contains(change.state());
    return first(
        no(frozen && !isWrittenLater(edit), FROZEN),
        ofPlace(State.from(State.DRAFT, State.REVIEW)));
  }

  /** People may change until the end, and an emergency's documents are written after it (A19). */
  private boolean isWrittenLater(Command.MaterialEdit edit) {
    return switch (edit) {
      case Command.NameImplementers _ -> true;
      case Command.AssessRisk _, Command.WritePlan _ -> change.type() == ChangeType.EMERGENCY;
      case Command.ChooseScope _, Command.ChooseWindow _ -> false;
    };
  }

  private boolean isInvalid(Command.MaterialEdit edit) {
    return switch (edit) {
      case Command.ChooseWindow(_, TimeWindow window) -> !window.isChosen();
      case Command.AssessRisk(_, RiskAnswers answers) -> answers.level() == RiskLevel.UNKNOWN;
      case Command.NameImplementers _, Command.ChooseScope _, Command.WritePlan _ -> false;
    };
  }

  // ---------------------------------------------------------------- votes

  private Optional<Refused> ofDecision(Command.Decision decision) {
    return switch (decision) {
      case Command.Choosing choosing -> first(ofVoting(), ofEligible(choosing.actor()));
      case Command.Withdraw(Person actor) ->
          first(ofVoting(), no(!change.ballot().has(actor), NO_VOTE));
      case Command.VerbalAuthorisation verbal -> ofVerbal(verbal);
      case Command.ConfirmVerbal(Person actor) -> ofAnswerToVerbal(actor);
      case Command.DenyVerbal(Person actor) -> ofAnswerToVerbal(actor);
      case Command.Override override -> ofOverride(override);
    };
  }

  private Optional<Refused> ofVoting() {
    return ofPlace(Set.of(State.AUTHORIZE));
  }

  private Optional<Refused> ofEligible(Person person) {
    return no(change.currentStage(person).isEmpty(), NOT_ELIGIBLE);
  }

  private Optional<Refused> ofVerbal(Command.VerbalAuthorisation verbal) {
    Person authoriser = verbal.authoriser();
    boolean mayRecord =
        permits().recordsVerbal(verbal.recordedBy()) && verbal.recordedBy() != authoriser;
    return first(
        no(!mayRecord, FORBIDDEN),
        ofVoting(),
        no(change.type() != ChangeType.EMERGENCY, NOT_EMERGENCY),
        ofEligible(authoriser),
        no(change.ballot().has(authoriser), ALREADY_VOTED));
  }

  private Optional<Refused> ofAnswerToVerbal(Person person) {
    return no(change.words().stream().noneMatch(word -> word.isOpenFor(person)), NO_VERBAL);
  }

  private Optional<Refused> ofOverride(Command.Override override) {
    boolean reasoned = !override.reason().isBlank();
    Optional<Role> role = override.blocker().overridableBy(override.transition());
    return first(
        ofPlace(State.from(State.DRAFT, State.REVIEW)),
        no(role.isEmpty() || !stands(override), NOT_OVERRIDABLE),
        no(role.filter(override.actor()::is).isEmpty(), FORBIDDEN),
        ofBlockers(reasoned ? Set.of() : Set.of(Blocker.REASON_MISSING)));
  }

  private boolean stands(Command.Override override) {
    Command.Deed deed =
        override.transition() == Transition.START
            ? new Command.Start(override.actor())
            : new Command.Close(override.actor());
    return Blockers.of(change, deed).contains(override.blocker());
  }

  // ---------------------------------------------------------------- words

  private Permits permits() {
    return new Permits(change.parties(), change.content());
  }

  private Optional<Refused> ofPlace(Set<State> states) {
    return no(!states.contains(change.state()), NOT_FROM_HERE);
  }

  private static Optional<Refused> no(boolean refused, Refusal word) {
    return refused ? Optional.of(new Refused(word, Set.of())) : Optional.empty();
  }

  @SafeVarargs
  private static Optional<Refused> first(Optional<Refused>... refusals) {
    for (Optional<Refused> refusal : refusals) {
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }
}
