package io.tidegate.change;

import java.util.List;
import java.util.Optional;

/**
 * What a policy may ask of a change before a transition, beside what every change must have. The
 * room that knows the fact looks whether it is there.
 */
public enum Requirement {
  TEST_PLAN(
      Moment.APPROVAL,
      "Test plan",
      "The plan has a test or a validation step.",
      Reach.ASSESSED,
      Least.FROM_HIGH),
  ROLLBACK_PLAN(
      Moment.APPROVAL,
      "Rollback plan",
      "The plan says how to go back, or why one cannot.",
      Reach.ASSESSED,
      Least.FROM_HIGH),
  PROVEN_WAY_BACK(
      Moment.APPROVAL,
      "Proven way back",
      "The rollback was rehearsed; where there is none, there is a verified point to restore to.",
      Reach.NORMAL,
      Least.FROM_HIGH),
  SAFEGUARDS(
      Moment.APPROVAL,
      "Impact on security, privacy and data",
      "All three are stated; “none” is an answer.",
      Reach.EVERY,
      Least.FROM_HIGH),
  BACKUP(
      Moment.APPROVAL,
      "Verified backup",
      "Where data is touched, it is said when the backup was last verified.",
      Reach.EVERY,
      Least.FROM_HIGH),
  IMPACT(
      Moment.APPROVAL,
      "Impact looked at",
      "Somebody says that they looked whom it hits, as it stands.",
      Reach.EVERY,
      Least.NOTHING),
  IMPLEMENTERS(
      Moment.APPROVAL,
      "Implementers",
      "Somebody is named who does it.",
      Reach.EVERY,
      Least.NOTHING),
  VALIDATOR(
      Moment.APPROVAL,
      "Validator",
      "Somebody who does not implement it is named to say that it works.",
      Reach.EVERY,
      Least.NOTHING),
  DUTIES_APART(
      Moment.APPROVAL,
      "Requester and implementers apart",
      "Whoever asked for it does not implement it.",
      Reach.EVERY,
      Least.NOTHING),
  RECIPIENTS(
      Moment.APPROVAL,
      "Recipients of notices",
      "Somebody of the client is known who can be told.",
      Reach.EVERY,
      Least.NOTHING),
  STATE_BEFORE(
      Moment.START,
      "State before",
      "The state of each affected item is kept, or it is said why not.",
      Reach.EVERY,
      Least.NOTHING),
  TESTS(
      Moment.ACCEPTANCE,
      "Recorded tests",
      "What was tested is recorded, and passed.",
      Reach.EVERY,
      Least.FROM_HIGH),
  CONFIRMATION(
      Moment.ACCEPTANCE,
      "Confirmation by the requester (UAT)",
      "The requester says that it works.",
      Reach.NORMAL,
      Least.NOTHING),
  EFFORT(
      Moment.CLOSING,
      "Effort",
      "It is told how much work it took, beside what was planned.",
      Reach.EVERY,
      Least.NOTHING);

  private final Moment moment;
  private final String title;
  private final String explains;
  private final Reach reach;
  private final Least least;

  Requirement(Moment moment, String title, String explains, Reach reach, Least least) {
    this.moment = moment;
    this.title = title;
    this.explains = explains;
    this.reach = reach;
    this.least = least;
  }

  /** When it must be there, unless the policy says later. */
  public Moment moment() {
    return moment;
  }

  /**
   * When else a policy may ask for it: what approvers need not know may wait until work begins.
   * What they decide on, and what no policy does without, may not.
   */
  List<Moment> moments() {
    return moment == Moment.APPROVAL && least == Least.NOTHING
        ? List.of(Moment.APPROVAL, Moment.START)
        : List.of(moment);
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** What must be there, in a sentence. */
  public String explains() {
    return explains;
  }

  /** Whether it means anything for changes of this type. */
  boolean fits(ChangeType type) {
    return switch (reach) {
      case EVERY -> true;
      case ASSESSED -> type != ChangeType.STANDARD;
      case NORMAL -> type == ChangeType.NORMAL;
    };
  }

  /** The least that every policy asks of changes of this type; empty when it may ask for none. */
  Optional<FromRisk> least(ChangeType type) {
    return least == Least.FROM_HIGH && fits(type) && type != ChangeType.STANDARD
        ? Optional.of(FromRisk.HIGH)
        : Optional.empty();
  }

  /** Changes of which type may be asked for it. */
  private enum Reach {
    EVERY,
    ASSESSED,
    NORMAL
  }

  /** What no policy may do without. */
  private enum Least {
    NOTHING,
    FROM_HIGH
  }

  /** When a requirement must be met: the transition that it stops, by the type of the change. */
  public enum Moment {
    APPROVAL,
    START,
    ACCEPTANCE,
    CLOSING;

    /** When that is for a change of this type, in words that follow what is asked. */
    String words(ChangeType type) {
      return switch (this) {
        case APPROVAL ->
            switch (type) {
              case STANDARD -> "before it is scheduled";
              case NORMAL -> "before approval is asked for";
              case EMERGENCY -> "before it closes";
            };
        case START ->
            type == ChangeType.EMERGENCY
                ? "at its start, where it is shown and stops nothing"
                : "before it starts";
        case ACCEPTANCE -> "before its result is accepted";
        case CLOSING -> "before it closes";
      };
    }

    /** In words that follow what is asked, whatever the type. */
    String title() {
      return switch (this) {
        case APPROVAL -> "Before approval";
        case START -> "Before it starts";
        case ACCEPTANCE -> "Before its result is accepted";
        case CLOSING -> "Before it closes";
      };
    }

    /** Whether the question is about a transition that it stops. */
    boolean comes(Gate.Question question) {
      return switch (this) {
        case APPROVAL -> question.documentsDue() || scheduledByItsModel(question);
        case START -> question.about(Transition.START);
        case ACCEPTANCE -> question.about(Transition.ACCEPT);
        case CLOSING -> question.about(Transition.CLOSE);
      };
    }

    /** Nobody is asked about a standard change; it is scheduled as it is submitted. */
    private static boolean scheduledByItsModel(Gate.Question question) {
      return question.change().type() == ChangeType.STANDARD
          && question.about(Transition.SUBMIT, Transition.RECLASSIFY);
    }
  }
}
