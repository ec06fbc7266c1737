package io.tidegate.reference;

import java.util.Random;
import java.util.Set;

/** Commands of all kinds from a seed: some help on, some are likely to be taken, some anything. */
public final class RandomCommands {

  private static final int TRIES = 12;

  private final RandomValues values;
  private final ForwardCommands forward;

  /** Commands that are the same for the same seed and the same answers. */
  public RandomCommands(Random random) {
    this.values = new RandomValues(random);
    this.forward = new ForwardCommands(values);
  }

  /** A new draft of any type, asked for by any of the three casts; see {@link ReferenceChange}. */
  public ReferenceChange draft(Set<Blocker> unasked) {
    return new ReferenceChange(
        values.any(ChangeType.values()),
        values.any(Parties.USUAL, Parties.USUAL, Parties.MANAGER_ASKS, Parties.BOARD_ASKS),
        unasked);
  }

  /** The next command for this change. */
  public Command next(ReferenceChange change) {
    return switch (values.below(10)) {
      case 0, 1 -> likely(change);
      case 2, 3 -> anything(change);
      default -> forward.next(change);
    };
  }

  private Command likely(ReferenceChange change) {
    Command command = anything(change);
    for (int left = TRIES; left > 0 && change.refusal(command).isPresent(); left--) {
      command = anything(change);
    }
    return command;
  }

  private Command anything(ReferenceChange change) {
    return switch (values.below(20)) {
      case 0 -> new Command.Tick(values.below(60));
      case 1, 2 -> entry();
      case 3, 4 -> onward();
      case 5 -> aside();
      case 6, 7 -> material(change);
      case 8, 9, 10, 11, 12 -> fact();
      default -> decision();
    };
  }

  // ---------------------------------------------------------------- transitions

  private Command entry() {
    return switch (values.below(10)) {
      case 0 ->
          new Command.Reclassify(values.person(), values.any(ChangeType.values()), values.reason());
      case 1 -> new Command.Record(values.person());
      case 2, 3, 4 -> new Command.RequestApproval(values.person());
      default -> new Command.Submit(values.person());
    };
  }

  private Command onward() {
    return switch (values.below(5)) {
      case 0 -> new Command.Start(values.person());
      case 1 -> new Command.Finish(values.person());
      case 2 -> new Command.FinishAsPlanned(values.person());
      case 3 -> new Command.Accept(values.person());
      default -> new Command.Close(values.person());
    };
  }

  private Command aside() {
    return switch (values.below(10)) {
      case 0 -> new Command.Cancel(values.person(), values.rarely() ? values.reason() : "");
      case 1 -> new Command.Rework(values.person(), values.reason());
      case 2, 3 -> new Command.RollBack(values.person(), values.reason());
      case 4, 5 -> new Command.Hold(values.person(), values.reason());
      case 6 -> new Command.JudgeModel(values.any(ModelStanding.values()));
      default -> new Command.Resume(values.person(), values.reason());
    };
  }

  // ---------------------------------------------------------------- edits

  private Command material(ReferenceChange change) {
    return switch (values.below(5)) {
      case 0 -> new Command.ChooseScope(values.person(), values.scope());
      case 1 -> new Command.AssessRisk(values.person(), values.answers());
      case 2 -> new Command.WritePlan(values.person(), values.plan());
      case 3 -> new Command.ChooseWindow(values.person(), values.window(change.now()));
      default -> new Command.NameImplementers(values.person(), values.implementers());
    };
  }

  private Command fact() {
    return switch (values.below(15)) {
      case 0 -> new Command.Describe(values.person(), values.likely());
      case 1 ->
          new Command.WriteSafeguards(
              values.person(),
              true,
              values.likely(),
              values.likely(),
              values.likely(),
              values.likely());
      case 2 -> new Command.FillEmergencyFacts(values.person(), values.likely());
      case 3 -> new Command.Rehearse(values.person());
      case 4 -> new Command.VerifyRestorePoint(values.person());
      case 5 -> new Command.CaptureStateBefore(values.person());
      case 6 -> new Command.StepDone(values.person());
      case 7 -> new Command.RecordTest(values.person());
      case 8 -> new Command.ConfirmUat(values.person());
      case 9 -> new Command.RecordActuals(values.person(), values.any(Outcome.values()));
      case 10 -> new Command.CompleteReview(values.person());
      case 11 -> new Command.CompleteRetrospective(values.person());
      case 12 -> new Command.WriteSafeguards(values.person(), true, true, true, false, false);
      case 13 -> new Command.SayDocumentation(values.person());
      default -> new Command.Comment(values.person());
    };
  }

  // ---------------------------------------------------------------- votes

  private Command decision() {
    return switch (values.below(16)) {
      case 0, 1 -> new Command.Reject(values.person());
      case 2 -> new Command.Abstain(values.person());
      case 3 -> new Command.Withdraw(values.person());
      case 4, 5 -> new Command.VerbalAuthorisation(values.person(), values.person());
      case 6 -> new Command.ConfirmVerbal(values.person());
      case 7 -> new Command.DenyVerbal(values.person());
      case 8 -> override();
      default -> new Command.Approve(values.person());
    };
  }

  private Command override() {
    Blocker blocker =
        values.likely()
            ? values.any(Blocker.TOO_EARLY, Blocker.STATE_BEFORE_MISSING, Blocker.VERBAL_DENIED)
            : values.any(Blocker.values());
    Transition transition = values.any(Transition.START, Transition.CLOSE);
    return new Command.Override(values.person(), transition, blocker, values.reason());
  }
}
