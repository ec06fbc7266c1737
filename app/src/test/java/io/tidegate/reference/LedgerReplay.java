package io.tidegate.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks one change's transitions in ledger order and says which is the first that cannot be. */
public final class LedgerReplay {

  private static final Set<Transition> STOPPED_BY_HOLD =
      Set.of(
          Transition.REQUEST_APPROVAL,
          Transition.AUTHORIZE,
          Transition.START,
          Transition.FINISH,
          Transition.ACCEPT,
          Transition.CLOSE);

  private ChangeType type;
  private State state = State.DRAFT;
  private boolean held;
  private boolean rollingBack;

  private LedgerReplay(ChangeType type) {
    this.type = type;
  }

  /** One transition as the ledger has it, with the type in force after it. */
  public record Step(Transition transition, State from, State to, ChangeType type) {}

  /** What is wrong with a step. */
  public enum Fault {
    BROKEN_CHAIN,
    NO_SUCH_EDGE,
    TYPE_JUMPED,
    HELD,
    HELD_TWICE,
    NOT_HELD,
    ROLLED_BACK_TWICE
  }

  /** The first illegal step, by its index from 0, and its fault. */
  public record Illegal(int index, Step step, Fault fault) {}

  /** The first illegal step of a change born in Draft with this type, if there is one. */
  public static Optional<Illegal> firstIllegal(ChangeType bornAs, List<Step> steps) {
    LedgerReplay replay = new LedgerReplay(bornAs);
    for (int index = 0; index < steps.size(); index++) {
      Step step = steps.get(index);
      Optional<Fault> fault = replay.fault(step);
      if (fault.isPresent()) {
        return Optional.of(new Illegal(index, step, fault.get()));
      }
      replay.take(step);
    }
    return Optional.empty();
  }

  /** The same for the ledger of the model. */
  public static Optional<Illegal> firstIllegalEntry(ChangeType bornAs, List<LedgerEntry> ledger) {
    return firstIllegal(bornAs, ledger.stream().map(LedgerReplay::step).toList());
  }

  private static Step step(LedgerEntry entry) {
    return new Step(entry.transition(), entry.from(), entry.to(), entry.type());
  }

  private Optional<Fault> fault(Step step) {
    if (step.from() != state) {
      return Optional.of(Fault.BROKEN_CHAIN);
    }
    if (!new Edge(step.transition(), step.from(), step.to(), step.type()).isLegal()) {
      return Optional.of(Fault.NO_SUCH_EDGE);
    }
    return typeJumps(step) ? Optional.of(Fault.TYPE_JUMPED) : faultOfFlags(step.transition());
  }

  private boolean typeJumps(Step step) {
    return switch (step.transition()) {
      case RECLASSIFY -> false;
      case SUBMIT,
          RECORD,
          REQUEST_APPROVAL,
          AUTHORIZE,
          REOPEN,
          REJECT,
          REWORK,
          START,
          FINISH,
          ROLL_BACK,
          ACCEPT,
          CLOSE,
          HOLD,
          RESUME,
          CANCEL ->
          step.type() != type;
    };
  }

  private Optional<Fault> faultOfFlags(Transition transition) {
    if (held && transition == Transition.HOLD) {
      return Optional.of(Fault.HELD_TWICE);
    }
    if (!held && transition == Transition.RESUME) {
      return Optional.of(Fault.NOT_HELD);
    }
    if (rollingBack && transition == Transition.ROLL_BACK) {
      return Optional.of(Fault.ROLLED_BACK_TWICE);
    }
    return isStopped(transition) ? Optional.of(Fault.HELD) : Optional.empty();
  }

  private boolean isStopped(Transition transition) {
    boolean finishesRollback = rollingBack && transition == Transition.FINISH;
    return held && STOPPED_BY_HOLD.contains(transition) && !finishesRollback;
  }

  private void take(Step step) {
    state = step.to();
    type = step.type();
    held = step.transition() == Transition.HOLD || (held && !endsHold(step.transition()));
    rollingBack |= step.transition() == Transition.ROLL_BACK;
  }

  private static boolean endsHold(Transition transition) {
    return Set.of(Transition.RESUME, Transition.REWORK, Transition.REJECT, Transition.CANCEL)
        .contains(transition);
  }
}
