package io.tidegate.reference;

import java.util.Set;

/** Everything that can be asked of a change. */
public sealed interface Command {

  /** Time goes on. */
  record Tick(int minutes) implements Command {}

  /** Those who keep the catalogue judge the model of the change; nothing when it has none. */
  record JudgeModel(ModelStanding standing) implements Command {}

  /** A command that somebody gives. */
  sealed interface ByPerson extends Command {

    /** Who gives it. */
    Person actor();
  }

  // ---------------------------------------------------------------- transitions

  /** A command that asks for one transition. */
  sealed interface Deed extends ByPerson {

    /** The transition asked for. */
    default Transition transition() {
      return switch (this) {
        case Submit _ -> Transition.SUBMIT;
        case Reclassify _ -> Transition.RECLASSIFY;
        case Record _ -> Transition.RECORD;
        case RequestApproval _ -> Transition.REQUEST_APPROVAL;
        case Rework _ -> Transition.REWORK;
        case Start _ -> Transition.START;
        case Finish _, FinishAsPlanned _ -> Transition.FINISH;
        case RollBack _ -> Transition.ROLL_BACK;
        case Accept _ -> Transition.ACCEPT;
        case Close _ -> Transition.CLOSE;
        case Hold _ -> Transition.HOLD;
        case Resume _ -> Transition.RESUME;
        case Cancel _ -> Transition.CANCEL;
      };
    }
  }

  /** A command that needs a reason. */
  sealed interface Reasoned {

    /** Why. */
    String reason();
  }

  /** Draft on its way, by type. */
  record Submit(Person actor) implements Deed {}

  /** Another type, another route. */
  record Reclassify(Person actor, ChangeType to, String reason) implements Deed, Reasoned {}

  /** A retrospective emergency. */
  record Record(Person actor) implements Deed {}

  /** Assess to Authorize. */
  record RequestApproval(Person actor) implements Deed {}

  /** Back to Draft. */
  record Rework(Person actor, String reason) implements Deed, Reasoned {}

  /** Scheduled to Implement. */
  record Start(Person actor) implements Deed {}

  /** Implement to Validate, and further for a standard change. */
  record Finish(Person actor) implements Deed {}

  /** All that is left of a standard change in one go: its steps, its result, its documentation. */
  record FinishAsPlanned(Person actor) implements Deed {}

  /** To the rollback steps. */
  record RollBack(Person actor, String reason) implements Deed, Reasoned {}

  /** Validate to Review. */
  record Accept(Person actor) implements Deed {}

  /** Review to Closed. */
  record Close(Person actor) implements Deed {}

  /** Stop the forward steps. */
  record Hold(Person actor, String reason) implements Deed, Reasoned {}

  /** Let them go on. */
  record Resume(Person actor, String reason) implements Deed, Reasoned {}

  /** Give it up. */
  record Cancel(Person actor, String reason) implements Deed, Reasoned {}

  // ---------------------------------------------------------------- edits

  /** A command that writes a fact. */
  sealed interface Edit extends ByPerson {}

  /** An edit of what approvers saw. */
  sealed interface MaterialEdit extends Edit {

    /** The content after this edit. */
    Content on(Content before);
  }

  /** An edit of something that is there or not, and is not material. */
  sealed interface FactEdit extends Edit {

    /** What is said. */
    Fact fact();

    /** Whether it is there after this edit. */
    default boolean holds() {
      return true;
    }
  }

  /** The affected CIs, or none and why. */
  record ChooseScope(Person actor, Scope scope) implements MaterialEdit {
    @java.lang.Override
    public Content on(Content before) {
      return before.with(scope);
    }
  }

  /** The five answers. */
  record AssessRisk(Person actor, RiskAnswers answers) implements MaterialEdit {
    @java.lang.Override
    public Content on(Content before) {
      return before.with(answers);
    }
  }

  /** The plan. */
  record WritePlan(Person actor, Plan plan) implements MaterialEdit {
    @java.lang.Override
    public Content on(Content before) {
      return before.with(plan);
    }
  }

  /** The window. */
  record ChooseWindow(Person actor, TimeWindow window) implements MaterialEdit {
    @java.lang.Override
    public Content on(Content before) {
      return before.with(window);
    }
  }

  /** The people who implement. */
  record NameImplementers(Person actor, Set<Person> implementers) implements MaterialEdit {
    @java.lang.Override
    public Content on(Content before) {
      return before.with(implementers);
    }
  }

  /** What, why, who, desired outcome. */
  record Describe(Person actor, boolean complete) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.DESCRIBED;
    }

    @java.lang.Override
    public boolean holds() {
      return complete;
    }
  }

  /** Security, privacy and data; where data is touched, with the last verified backup. */
  record WriteSafeguards(
      Person actor,
      boolean security,
      boolean privacy,
      boolean data,
      boolean dataTouched,
      boolean backupVerified)
      implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.SAFEGUARDS_STATED;
    }

    @java.lang.Override
    public boolean holds() {
      return security && privacy && data && (!dataTouched || backupVerified);
    }
  }

  /** Criterion, justification, incident, impact, steps, rollback, duration. */
  record FillEmergencyFacts(Person actor, boolean complete) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.EMERGENCY_STATED;
    }

    @java.lang.Override
    public boolean holds() {
      return complete;
    }
  }

  /** The rollback was rehearsed, with evidence. */
  record Rehearse(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.REHEARSED;
    }
  }

  /** The restore point was verified. */
  record VerifyRestorePoint(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.RESTORE_POINT_VERIFIED;
    }
  }

  /** The last open required step is done, or skipped with a reason. */
  record StepDone(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.STEPS_DONE;
    }
  }

  /** The technical tests are recorded. */
  record RecordTest(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.TESTS_RECORDED;
    }
  }

  /** The requester confirms that the result works. */
  record ConfirmUat(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.UAT_CONFIRMED;
    }
  }

  /** Outcome, what happened in a sentence, actual start and end. */
  record RecordActuals(Person actor, Outcome outcome) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.ACTUALS_RECORDED;
    }
  }

  /** The PIR is complete. */
  record CompleteReview(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.REVIEW_COMPLETE;
    }
  }

  /** The documentation of all that was touched is up to date. */
  record SayDocumentation(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.DOCUMENTED;
    }
  }

  /** The retrospective documents are complete. */
  record CompleteRetrospective(Person actor) implements FactEdit {
    @java.lang.Override
    public Fact fact() {
      return Fact.RETROSPECTIVE_COMPLETE;
    }
  }

  /** The state before of each CI affected now is captured. */
  record CaptureStateBefore(Person actor) implements Edit {}

  /** A word on the side. */
  record Comment(Person actor) implements Edit {}

  // ---------------------------------------------------------------- votes

  /** A command about approval. */
  sealed interface Decision extends ByPerson {}

  /** A vote in the stage that is open. */
  sealed interface Choosing extends Decision {

    /** What is voted. */
    default Vote.Choice choice() {
      return switch (this) {
        case Approve _ -> Vote.Choice.YES;
        case Reject _ -> Vote.Choice.NO;
        case Abstain _ -> Vote.Choice.ABSTAIN;
      };
    }
  }

  /** Yes. */
  record Approve(Person actor) implements Choosing {}

  /** No. */
  record Reject(Person actor) implements Choosing {}

  /** Present, and neither. */
  record Abstain(Person actor) implements Choosing {}

  /** The person's votes on this revision, taken back. */
  record Withdraw(Person actor) implements Decision {}

  /** Somebody notes that the authoriser agreed by word of mouth. */
  record VerbalAuthorisation(Person authoriser, Person recordedBy) implements Decision {
    @java.lang.Override
    public Person actor() {
      return recordedBy;
    }
  }

  /** The authoriser says so too. */
  record ConfirmVerbal(Person actor) implements Decision {}

  /** The authoriser denies it. */
  record DenyVerbal(Person actor) implements Decision {}

  /** A blocker is set aside. */
  record Override(Person actor, Transition transition, Blocker blocker, String reason)
      implements Decision, Reasoned {}
}
