package io.tidegate.reference;

import java.util.EnumSet;
import java.util.Set;

/** What must hold for each transition; each thing that does not is a blocker. */
final class Blockers {

  private final ReferenceChange change;
  private final Set<Blocker> found = EnumSet.noneOf(Blocker.class);

  private Blockers(ReferenceChange change) {
    this.change = change;
  }

  /** The blockers of a command now, the overridden ones left out. */
  static Set<Blocker> of(ReferenceChange change, Command.Deed deed) {
    Blockers blockers = new Blockers(change);
    blockers.lookAt(deed);
    return blockers.standing(change.overrides());
  }

  /** The blockers of the automatic authorisation now. */
  static Set<Blocker> ofAuthorize(ReferenceChange change) {
    Blockers blockers = new Blockers(change);
    blockers.lookAtAuthorize();
    return blockers.standing(Set.of());
  }

  private Set<Blocker> standing(Set<Blocker> overridden) {
    found.removeAll(overridden);
    found.removeAll(change.unasked());
    return found;
  }

  private void lookAt(Command.Deed deed) {
    if (deed instanceof Command.Reasoned reasoned) {
      need(!reasoned.reason().isBlank(), Blocker.REASON_MISSING);
    }
    switch (deed) {
      case Command.Submit _ -> lookAtSubmit(change.type());
      case Command.Reclassify(_, ChangeType to, _) -> lookAtReclassify(to); // A14
      case Command.Record _ -> lookAtRecord();
      case Command.RequestApproval _ -> lookAtNormalDocuments();
      case Command.Start _ -> lookAtStart();
      case Command.Finish _ ->
          need(change.work().isDone(change.content().plan()), Blocker.STEPS_OPEN);
      case Command.Accept accept -> lookAtAccept(accept.actor());
      case Command.Close _ -> lookAtClose();
      case Command.FinishAsPlanned _,
          Command.Rework _,
          Command.RollBack _,
          Command.Hold _,
          Command.Resume _,
          Command.Cancel _ -> {}
    }
  }

  private void lookAtReclassify(ChangeType to) {
    need(to != ChangeType.STANDARD || change.model().isPresent(), Blocker.MODEL_MISSING); // A5
    lookAtSubmit(to);
  }

  private void lookAtRecord() {
    boolean stated = change.work().facts().contains(Fact.EMERGENCY_STATED);
    need(stated && change.work().isTold(), Blocker.RECORD_INCOMPLETE);
  }

  private void lookAtSubmit(ChangeType type) {
    need(Fact.DESCRIBED, Blocker.DESCRIPTION_INCOMPLETE);
    need(change.content().scope().isSaid(), Blocker.SCOPE_MISSING);
    switch (type) {
      case STANDARD -> change.model().ifPresent(this::lookAtModel);
      case EMERGENCY -> need(Fact.EMERGENCY_STATED, Blocker.EMERGENCY_FACTS_INCOMPLETE);
      case NORMAL -> {}
    }
  }

  private void lookAtModel(ModelStanding standing) { // A4
    need(standing == ModelStanding.ACTIVE, Blocker.MODEL_INACTIVE);
    need(change.content().plan().equals(Plan.OF_THE_MODEL), Blocker.PLAN_DEPARTS_FROM_MODEL);
  }

  private void lookAtNormalDocuments() {
    lookAtDocuments();
    need(change.content().window().isChosen(), Blocker.WINDOW_MISSING);
    if (level().isHighOrCritical()) {
      lookAtWayBack(change.content().plan());
    }
  }

  private void lookAtDocuments() {
    Plan plan = change.content().plan();
    need(level() != RiskLevel.UNKNOWN, Blocker.RISK_INCOMPLETE);
    need(Fact.SAFEGUARDS_STATED, Blocker.SAFEGUARDS_INCOMPLETE);
    need(plan.implementation(), Blocker.IMPLEMENTATION_PLAN_MISSING);
    need(plan.test(), Blocker.TEST_PLAN_MISSING);
    need(plan.rollback() || plan.irreversible(), Blocker.ROLLBACK_PLAN_MISSING);
  }

  private void lookAtWayBack(Plan plan) {
    if (plan.irreversible()) {
      need(Fact.RESTORE_POINT_VERIFIED, Blocker.RESTORE_POINT_MISSING);
    } else {
      need(Fact.REHEARSED, Blocker.ROLLBACK_NOT_REHEARSED);
    }
  }

  private void lookAtAuthorize() {
    need(change.isApproved(), Blocker.APPROVAL_OPEN);
    if (change.type() == ChangeType.NORMAL) { // A8
      lookAtNormalDocuments();
    }
  }

  private void lookAtStart() {
    need(change.isApproved(), Blocker.APPROVAL_NOT_CURRENT);
    switch (change.type()) { // A30
      case STANDARD -> change.model().ifPresent(this::lookAtModel);
      case NORMAL ->
          need(change.work().hasCaptured(change.content().scope()), Blocker.STATE_BEFORE_MISSING);
      case EMERGENCY -> {
        return;
      }
    }
    lookAtWindow(change.content().window());
  }

  private void lookAtWindow(TimeWindow window) {
    if (!window.isChosen()) {
      found.add(Blocker.WINDOW_MISSING);
      return;
    }
    need(change.now() >= window.start(), Blocker.TOO_EARLY);
    need(change.now() < window.end(), Blocker.WINDOW_PASSED);
  }

  private void lookAtAccept(Person person) {
    if (change.type() == ChangeType.STANDARD) { // A15
      return;
    }
    need(!change.content().implementers().contains(person), Blocker.ACCEPTS_OWN_WORK); // A12
    need(
        change.work().isTested(change.content().plan()) || change.rollingBack(),
        Blocker.TESTS_MISSING);
    if (change.type() == ChangeType.NORMAL && !change.rollingBack()) {
      need(Fact.UAT_CONFIRMED, Blocker.UAT_MISSING);
    }
  }

  private void lookAtClose() {
    boolean emergency = change.type() == ChangeType.EMERGENCY;
    need(change.work().isDocumented(change.content().scope()), Blocker.DOCUMENTATION_OPEN);
    need(Fact.ACTUALS_RECORDED, Blocker.ACTUALS_MISSING);
    need(!change.work().contradictsItself(), Blocker.OUTCOME_CONTRADICTS_RUN);
    if (emergency || change.work().demandsReview()) {
      need(Fact.REVIEW_COMPLETE, Blocker.REVIEW_MISSING);
    }
    if (emergency) {
      need(Fact.RETROSPECTIVE_COMPLETE, Blocker.RETROSPECTIVE_INCOMPLETE);
      lookAtDocuments(); // A24
    }
    need(change.words().stream().noneMatch(Spoken::isOpen), Blocker.VERBAL_UNCONFIRMED);
    need(change.words().stream().noneMatch(Spoken::isDenied), Blocker.VERBAL_DENIED);
  }

  private RiskLevel level() {
    return change.content().risk().level();
  }

  private void need(Fact fact, Blocker otherwise) {
    need(change.work().facts().contains(fact), otherwise);
  }

  private void need(boolean holds, Blocker otherwise) {
    if (!holds) {
      found.add(otherwise);
    }
  }
}
