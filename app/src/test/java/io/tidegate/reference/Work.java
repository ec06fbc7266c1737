package io.tidegate.reference;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** How far the work on a change has come, and what came of it: all that is said of it. */
final class Work {

  private static final Set<Fact> OF_THE_NEW_STATE =
      EnumSet.of(Fact.STEPS_DONE, Fact.TESTS_RECORDED, Fact.UAT_CONFIRMED, Fact.DOCUMENTED);
  private static final Set<Fact> AS_PLANNED =
      EnumSet.of(Fact.STEPS_DONE, Fact.ACTUALS_RECORDED, Fact.DOCUMENTED);

  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
  private final Set<String> captured = new HashSet<>();
  private Outcome outcome = Outcome.SUCCESSFUL;
  private boolean rollingBack;

  // ---------------------------------------------------------------- what is said

  /** Whether that was news. */
  boolean say(Command.FactEdit said) {
    if (said instanceof Command.RecordActuals(_, Outcome told)) {
      outcome = told;
    }
    return said.holds() ? facts.add(said.fact()) : facts.remove(said.fact());
  }

  void capture(Scope scope) {
    captured.addAll(scope.affected());
  }

  /** New steps are open steps (A26). */
  void planAnew() {
    facts.remove(Fact.STEPS_DONE);
  }

  /** All went as planned, in one go (A15). */
  void goAsPlanned() {
    facts.addAll(AS_PLANNED);
    outcome = Outcome.SUCCESSFUL;
  }

  /** What was said of the new state is moot (A12, A29). */
  void turnBack() {
    rollingBack = true;
    facts.removeAll(OF_THE_NEW_STATE);
  }

  // ---------------------------------------------------------------- what follows from it

  Set<Fact> facts() {
    return Set.copyOf(facts);
  }

  boolean rollingBack() {
    return rollingBack;
  }

  boolean hasCaptured(Scope scope) {
    return captured.containsAll(scope.affected());
  }

  /** Whether no step is left to do; a plan without any has none left. */
  boolean isDone(Plan plan) {
    boolean asked = rollingBack ? plan.rollback() : plan.implementation() || plan.test();
    return !asked || facts.contains(Fact.STEPS_DONE);
  }

  /** Whether a test is recorded: ticked as a step, or besides. */
  boolean isTested(Plan plan) {
    boolean ticked = plan.test() && facts.contains(Fact.STEPS_DONE);
    return ticked || facts.contains(Fact.TESTS_RECORDED);
  }

  /** Whether nobody has to say any more that the documentation is up to date (A29). */
  boolean isDocumented(Scope scope) {
    return scope.affected().isEmpty() || isUndone() || facts.contains(Fact.DOCUMENTED);
  }

  /** All is as it was, or nobody has told yet whether it is. */
  private boolean isUndone() {
    return isTold() ? outcome == Outcome.ROLLED_BACK_FULLY : rollingBack;
  }

  boolean isTold() {
    return facts.contains(Fact.ACTUALS_RECORDED);
  }

  /** Whether it is told as a success and was rolled back (A26). */
  boolean contradictsItself() {
    return isTold() && rollingBack && !outcome.demandsReview();
  }

  /** Whether a PIR is due, whatever the type. */
  boolean demandsReview() {
    return rollingBack || outcome.demandsReview();
  }
}
