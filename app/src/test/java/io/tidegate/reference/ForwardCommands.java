package io.tidegate.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The commands that help a change on from where it stands, given by the right person. */
final class ForwardCommands {

  private final RandomValues values;

  ForwardCommands(RandomValues values) {
    this.values = values;
  }

  Command next(ReferenceChange change) {
    if (change.held() && values.below(4) == 0) {
      return new Command.Resume(Person.CHANGE_MANAGER, "safe again");
    }
    List<Command> commands = values.below(25) == 0 ? inTrouble(change) : commands(change);
    return commands.get(values.below(commands.size()));
  }

  private List<Command> inTrouble(ReferenceChange change) {
    Person owner = change.parties().owner();
    Person implementer = implementer(change);
    return List.of(
        new Command.Hold(Person.CHANGE_MANAGER, "storm ahead"),
        new Command.RollBack(implementer, "worse than before"),
        new Command.RollBack(implementer, "worse than before"),
        new Command.ChooseWindow(owner, values.window(change.now())),
        new Command.DenyVerbal(voter(change)),
        values.any(new Command.Cancel(owner, "no longer needed"), new Command.Comment(owner)));
  }

  private List<Command> commands(ReferenceChange change) {
    Parties parties = change.parties();
    return switch (change.state()) {
      case DRAFT -> inDraft(change);
      case ASSESS -> inAssess(parties.owner(), change.now());
      case AUTHORIZE -> inAuthorize(change);
      case SCHEDULED -> inScheduled(change, implementer(change));
      case IMPLEMENT -> inImplement(change, implementer(change));
      case VALIDATE -> inValidate(parties);
      case REVIEW -> inReview(change);
      case REJECTED -> List.of(new Command.Rework(parties.owner(), "again, and better"));
      case CLOSED, CANCELLED -> List.of(new Command.Comment(parties.owner()));
    };
  }

  private List<Command> inDraft(ReferenceChange change) {
    Parties parties = change.parties();
    Person requester = parties.requester();
    List<Command> commands =
        List.of(
            new Command.Describe(requester, true),
            new Command.ChooseScope(requester, values.scope()),
            new Command.FillEmergencyFacts(requester, true),
            new Command.NameImplementers(parties.owner(), values.implementers()),
            new Command.Submit(requester));
    return withModel(commands, change);
  }

  /** A standard change needs its window, its own plan and an active model, and may lose them. */
  private List<Command> withModel(List<Command> commands, ReferenceChange change) {
    if (change.type() != ChangeType.STANDARD) {
      return commands;
    }
    Person owner = change.parties().owner();
    List<Command> more = new ArrayList<>(commands);
    more.add(new Command.ChooseWindow(owner, values.window(change.now())));
    more.add(new Command.WritePlan(owner, values.plan()));
    more.add(
        new Command.JudgeModel(
            values.any(ModelStanding.ACTIVE, ModelStanding.ACTIVE, ModelStanding.SUSPENDED)));
    return more;
  }

  private List<Command> inAssess(Person owner, int now) {
    return List.of(
        new Command.AssessRisk(owner, values.answers()),
        new Command.WriteSafeguards(owner, true, true, true, true, true),
        new Command.WritePlan(owner, values.plan()),
        new Command.ChooseWindow(owner, values.window(now)),
        new Command.Rehearse(owner),
        new Command.VerifyRestorePoint(owner),
        new Command.RequestApproval(owner));
  }

  private List<Command> inAuthorize(ReferenceChange change) {
    Person owner = change.parties().owner();
    Person person = eligible(change);
    return List.of(
        new Command.Approve(person),
        new Command.Approve(person),
        new Command.Approve(values.person()),
        values.any(
            new Command.Reject(person),
            new Command.Abstain(person),
            new Command.Withdraw(voter(change))),
        new Command.VerbalAuthorisation(person, owner),
        new Command.FillEmergencyFacts(owner, true),
        new Command.WriteSafeguards(owner, true, true, true, false, false));
  }

  private List<Command> inScheduled(ReferenceChange change, Person implementer) {
    Person owner = change.parties().owner();
    Blocker blocker = values.any(Blocker.TOO_EARLY, Blocker.STATE_BEFORE_MISSING);
    List<Command> commands =
        List.of(
            new Command.Tick(values.below(30)),
            new Command.CaptureStateBefore(owner),
            new Command.NameImplementers(owner, Set.of(implementer)),
            new Command.Override(Person.CHANGE_MANAGER, Transition.START, blocker, "agreed"),
            new Command.Start(implementer),
            new Command.Start(implementer));
    return withModel(commands, change);
  }

  private List<Command> inImplement(ReferenceChange change, Person implementer) {
    Person owner = change.parties().owner();
    return List.of(
        values.any(
            new Command.SayDocumentation(implementer), new Command.FinishAsPlanned(implementer)),
        new Command.StepDone(implementer),
        new Command.RecordTest(implementer),
        new Command.RecordActuals(owner, values.any(Outcome.values())),
        new Command.Finish(implementer));
  }

  private List<Command> inValidate(Parties parties) {
    return List.of(
        new Command.RecordTest(parties.validator()),
        new Command.ConfirmUat(parties.requester()),
        values.any(
            new Command.NameImplementers(parties.owner(), Set.of(parties.validator())),
            new Command.Accept(parties.requester())),
        new Command.Accept(parties.validator()));
  }

  private List<Command> inReview(ReferenceChange change) {
    Person owner = change.parties().owner();
    return List.of(
        new Command.RecordActuals(owner, values.any(Outcome.values())),
        new Command.WriteSafeguards(owner, true, true, true, true, true),
        new Command.WritePlan(owner, Plan.OF_THE_MODEL),
        new Command.AssessRisk(owner, values.answers()),
        new Command.ConfirmVerbal(voter(change)),
        new Command.CompleteReview(owner),
        new Command.SayDocumentation(owner),
        new Command.CompleteRetrospective(owner),
        new Command.ConfirmVerbal(voter(change)),
        new Command.Close(Person.CHANGE_MANAGER));
  }

  private Person eligible(ReferenceChange change) {
    Person[] eligible =
        change.currentStages().stream()
            .flatMap(stage -> stage.eligible().stream())
            .toArray(Person[]::new);
    return eligible.length == 0 ? values.person() : values.any(eligible);
  }

  private Person voter(ReferenceChange change) {
    List<Vote> votes = change.votes();
    return votes.isEmpty() ? values.person() : votes.getLast().person();
  }

  private Person implementer(ReferenceChange change) {
    Set<Person> named = change.content().implementers();
    return named.isEmpty() ? Person.IMPLEMENTER : named.stream().sorted().toList().getFirst();
  }
}
