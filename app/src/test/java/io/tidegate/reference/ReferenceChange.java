package io.tidegate.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One change, single-threaded and obviously right.
 *
 * <pre>
 * ReferenceChange
 *  ├─ Parties       requester, owner, validator
 *  ├─ Content       scope, risk, plan, window, implementers: what a revision is
 *  ├─ Work          all that is said and is not material: how far it has come, and how it went
 *  ├─ ModelStanding of its model, when it was made from one
 *  ├─ Ballot        the votes on this revision
 *  ├─ Spoken*       authorisations by word of mouth, and what became of them
 *  └─ LedgerEntry*  the transitions that happened
 * </pre>
 *
 * <p>Every command is first refused or not ({@link Refusals}), then carried out, and then the
 * change settles: what follows by itself follows in the same answer.
 */
public final class ReferenceChange {

  private final Parties parties;
  private final Ballot ballot = new Ballot();
  private final Work work = new Work();
  private final Set<Blocker> overrides = EnumSet.noneOf(Blocker.class);
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private ChangeType type;
  private Content content;
  private final List<Spoken> words = new ArrayList<>();
  private final Set<Blocker> unasked;
  private Optional<ModelStanding> model;
  private int votesGiven;
  private State state = State.DRAFT;
  private int revision;
  private boolean held;
  private int now;

  /** A new draft at minute 0; a standard one is born with an active model and its plan. */
  public ReferenceChange(ChangeType type, Parties parties) {
    this(type, parties, Set.of());
  }

  /** The same, where nobody asks yet for some of what the design wants held. */
  public ReferenceChange(ChangeType type, Parties parties, Set<Blocker> unasked) {
    this.unasked = Set.copyOf(unasked);
    this.type = type;
    this.parties = parties;
    this.content = Content.blank(type);
    this.model = Optional.of(ModelStanding.ACTIVE).filter(_ -> type == ChangeType.STANDARD);
  }

  /** Does what is asked and what follows from it, or says why not and changes nothing. */
  public Answer apply(Command command) {
    Optional<Answer.Refused> refused = refusal(command);
    if (refused.isPresent()) {
      return refused.get();
    }
    State from = state;
    int before = ledger.size();
    carryOut(command);
    settle();
    List<Transition> moves =
        ledger.subList(before, ledger.size()).stream().map(LedgerEntry::transition).toList();
    return moves.isEmpty() ? new Answer.Done() : new Answer.Moved(from, state, moves);
  }

  /** Why this command would be refused now, if it would. */
  public Optional<Answer.Refused> refusal(Command command) {
    return new Refusals(this).of(command);
  }

  private void carryOut(Command command) {
    switch (command) {
      case Command.Tick(int minutes) -> now += minutes;
      case Command.JudgeModel(ModelStanding standing) -> model = model.map(_ -> standing);
      case Command.Deed deed -> carryOut(deed);
      case Command.Edit edit -> write(edit);
      case Command.Decision decision -> decide(decision);
    }
  }

  /** The automatic transitions out of Authorize. */
  private void settle() {
    if (state != State.AUTHORIZE) {
      return;
    }
    if (route().isRefused(ballot)) {
      leave(Transition.REJECT, State.REJECTED);
    } else if (!held && Blockers.ofAuthorize(this).isEmpty()) {
      move(Transition.AUTHORIZE, State.SCHEDULED);
    }
  }

  // ---------------------------------------------------------------- transitions

  private void carryOut(Command.Deed deed) {
    switch (deed) {
      case Command.Submit _ -> submit();
      case Command.Reclassify(_, ChangeType to, _) -> reclassify(to);
      case Command.Record _ -> record();
      case Command.RequestApproval _ -> requestApproval();
      case Command.Rework _ -> rework();
      case Command.Cancel _ -> leave(Transition.CANCEL, State.CANCELLED);
      case Command.Start _ -> move(Transition.START, State.IMPLEMENT);
      case Command.Finish _ -> finish();
      case Command.FinishAsPlanned _ -> {
        work.goAsPlanned();
        finish();
      }
      case Command.RollBack _ -> rollBack();
      case Command.Accept _ -> move(Transition.ACCEPT, State.REVIEW);
      case Command.Close _ -> move(Transition.CLOSE, State.CLOSED);
      case Command.Hold _ -> hold(Transition.HOLD, true);
      case Command.Resume _ -> hold(Transition.RESUME, false);
    }
  }

  private void submit() {
    move(
        Transition.SUBMIT,
        switch (type) {
          case NORMAL -> State.ASSESS;
          case STANDARD -> State.SCHEDULED;
          case EMERGENCY -> State.AUTHORIZE;
        });
    cutIfUnderApproval();
  }

  private void requestApproval() {
    move(Transition.REQUEST_APPROVAL, State.AUTHORIZE);
    cut();
  }

  private void reclassify(ChangeType to) {
    type = to;
    ballot.lapse();
    move(
        Transition.RECLASSIFY,
        switch (to) {
          case NORMAL -> State.ASSESS;
          case STANDARD -> State.SCHEDULED;
          case EMERGENCY -> State.AUTHORIZE;
        });
    cutIfUnderApproval();
  }

  private void record() {
    move(Transition.RECORD, State.REVIEW);
  }

  private void rework() {
    ballot.lapse();
    leave(Transition.REWORK, State.DRAFT);
  }

  private void leave(Transition transition, State target) {
    held = false;
    move(transition, target);
  }

  private void finish() {
    move(Transition.FINISH, State.VALIDATE);
    if (type == ChangeType.STANDARD && !work.rollingBack()) {
      carryOn(); // A15
    }
  }

  private void carryOn() {
    Command.Deed accept = new Command.Accept(parties.validator());
    Command.Deed close = new Command.Close(Person.CHANGE_MANAGER);
    if (Blockers.of(this, accept).isEmpty()) {
      carryOut(accept);
      if (Blockers.of(this, close).isEmpty()) {
        carryOut(close);
      }
    }
  }

  private void rollBack() {
    work.turnBack();
    move(Transition.ROLL_BACK, State.IMPLEMENT);
  }

  private void hold(Transition transition, boolean next) {
    held = next;
    move(transition, state);
  }

  /** The one place where a transition happens. */
  private void move(Transition transition, State target) {
    ledger.add(new LedgerEntry(transition, state, target, type, revision, now));
    state = target;
  }

  private boolean isUnderApproval() {
    return state == State.AUTHORIZE || state == State.SCHEDULED;
  }

  // ---------------------------------------------------------------- edits

  private void write(Command.Edit edit) {
    switch (edit) {
      case Command.Comment _ -> {}
      case Command.CaptureStateBefore _ -> work.capture(content.scope());
      case Command.FactEdit said -> say(said);
      case Command.MaterialEdit material -> rewrite(material.on(content));
    }
  }

  private void say(Command.FactEdit said) {
    if (work.say(said) && said.fact().isMaterial()) {
      revise(said.fact() != Fact.DESCRIBED);
    }
  }

  private void rewrite(Content next) {
    if (next.equals(content)) {
      return;
    }
    boolean onlyPeople = next.equals(content.with(next.implementers()));
    if (!next.plan().equals(content.plan())) {
      work.planAnew();
    }
    content = next;
    revise(onlyPeople);
  }

  /** What approvers see has changed: a new revision, and only the client may stand by it (A19). */
  private void revise(boolean clientsStandByIt) {
    if (!isUnderApproval()) {
      return;
    }
    cut();
    if (clientsStandByIt) {
      ballot.lapseExcept(Route.CLIENT);
    } else {
      ballot.lapse();
    }
    reopen();
  }

  private void reopen() {
    if (state == State.SCHEDULED && type != ChangeType.STANDARD) { // A8
      move(Transition.REOPEN, State.AUTHORIZE);
    }
  }

  private void cutIfUnderApproval() {
    if (isUnderApproval()) {
      cut();
    }
  }

  private void cut() {
    revision++;
    overrides.clear();
  }

  /** The five answers as they follow from new facts, in the revision of the edit itself. */
  public void follow(RiskAnswers answers) {
    content = content.with(answers);
  }

  // ---------------------------------------------------------------- votes

  private void decide(Command.Decision decision) {
    switch (decision) {
      case Command.Choosing choosing -> vote(choosing.actor(), choosing.choice());
      case Command.Withdraw(Person actor) -> ballot.withdraw(actor);
      case Command.VerbalAuthorisation(Person authoriser, _) -> authorise(authoriser);
      case Command.ConfirmVerbal(Person actor) -> answer(actor, Spoken.Standing.CONFIRMED);
      case Command.DenyVerbal(Person actor) -> deny(actor);
      case Command.Override override -> overrides.add(override.blocker());
    }
  }

  private void vote(Person person, Vote.Choice choice) {
    route()
        .current(ballot, person)
        .ifPresent(stage -> ballot.cast(new Vote(++votesGiven, stage.name(), person, choice)));
  }

  private void authorise(Person authoriser) {
    vote(authoriser, Vote.Choice.YES);
    words.add(new Spoken(ballot.votes().getLast(), Spoken.Standing.OPEN));
  }

  private Spoken answer(Person authoriser, Spoken.Standing standing) {
    Spoken open =
        words.stream().filter(word -> word.isOpenFor(authoriser)).findFirst().orElseThrow();
    words.set(words.indexOf(open), new Spoken(open.vote(), standing));
    return open;
  }

  /** A denied word never counted; what has not begun is decided again (A20). */
  private void deny(Person authoriser) {
    ballot.takeBack(answer(authoriser, Spoken.Standing.DENIED).vote());
    reopen();
  }

  private Route route() {
    return Route.of(type, content, parties);
  }

  List<Stage> currentStages() {
    return state == State.AUTHORIZE ? route().current(ballot) : List.of();
  }

  Optional<Stage> currentStage(Person person) {
    return route().current(ballot, person);
  }

  Set<Blocker> unasked() {
    return unasked;
  }

  Ballot ballot() {
    return ballot;
  }

  // ---------------------------------------------------------------- what can be seen

  /** Whether every stage of the route is satisfied on this revision. */
  public boolean isApproved() {
    return route().isSatisfied(ballot);
  }

  /** Whether no step is left to do. */
  public boolean hasDoneItsSteps() {
    return work.isDone(content.plan());
  }

  Work work() {
    return work;
  }

  /** How its model stands; empty when it was made without one. */
  public Optional<ModelStanding> model() {
    return model;
  }

  public Parties parties() {
    return parties;
  }

  public State state() {
    return state;
  }

  public ChangeType type() {
    return type;
  }

  public boolean held() {
    return held;
  }

  public boolean rollingBack() {
    return work.rollingBack();
  }

  public int revision() {
    return revision;
  }

  public int now() {
    return now;
  }

  public Content content() {
    return content;
  }

  public List<Spoken> words() {
    return List.copyOf(words);
  }

  public Set<Blocker> overrides() {
    return Set.copyOf(overrides);
  }

  public List<Vote> votes() {
    return ballot.votes();
  }

  public List<LedgerEntry> ledger() {
    return List.copyOf(ledger);
  }
}
