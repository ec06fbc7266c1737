package io.tidegate.approval;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: how the approval of a change stands, and every way to move it. Each act
 * locks the change first, so that of two last voters one authorises and the other is told so.
 */
@Service
public class Approvals {
  private final ApprovalStore store;
  private final VoteStore votes;
  private final ConditionStore conditions;
  private final VerbalStore verbals;
  private final VerbalDesk desk;
  private final VoteDesk voting;
  private final Dossiers dossiers;
  private final Court court;
  private final Remedies remedies;
  private final Changes changes;
  private final Hands hands;
  private final Ledger ledger;
  private final InstantSource clock;

  Approvals(
      ApprovalStore store,
      VoteStore votes,
      ConditionStore conditions,
      VerbalStore verbals,
      VerbalDesk desk,
      VoteDesk voting,
      Dossiers dossiers,
      Court court,
      Remedies remedies,
      Changes changes,
      Hands hands,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.votes = votes;
    this.conditions = conditions;
    this.verbals = verbals;
    this.desk = desk;
    this.voting = voting;
    this.dossiers = dossiers;
    this.court = court;
    this.remedies = remedies;
    this.changes = changes;
    this.hands = hands;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** How the approval of the change stands; empty when none was ever asked for. */
  @Transactional(readOnly = true)
  public Optional<Approval> of(Change change) {
    return dossiers.of(change);
  }

  /**
   * Where the actor may decide on the change now: own votes first, then those they stand in for.
   */
  @Transactional(readOnly = true)
  public List<Say> says(Actor actor, Approval approval) {
    return says(actor, approval, hands.principalsOf(actor.person()));
  }

  private static List<Say> says(Actor actor, Approval approval, Principals principals) {
    return approval.stages().stream()
        .flatMap(stage -> says(stage, actor.person(), principals.in(approval.change(), stage)))
        .sorted(Comparator.comparing(Say::own).reversed())
        .toList();
  }

  private static Stream<Say> says(JudgedStage stage, PersonId hand, Set<PersonId> principals) {
    return voters(stage, hand, principals)
        .filter(voter -> mayStill(stage, voter, hand, principals))
        .map(voter -> say(stage, voter, hand));
  }

  /** Themselves and whom they stand in for; always in the same order, as links rely on it. */
  private static Stream<PersonId> voters(
      JudgedStage stage, PersonId hand, Set<PersonId> principals) {
    Set<PersonId> others = new HashSet<>(principals);
    if (stage.escalated().to().contains(hand)) {
      others.addAll(stage.bench().eligible());
    }
    others.remove(hand);
    return Stream.concat(
        Stream.of(hand), others.stream().sorted(Comparator.comparing(PersonId::value)));
  }

  private static boolean mayStill(
      JudgedStage stage, PersonId voter, PersonId hand, Set<PersonId> principals) {
    return stage.waitsFor(voter) && BallotPolicy.refusal(stage, voter, hand, principals).isEmpty();
  }

  private static Say say(JudgedStage stage, PersonId voter, PersonId hand) {
    Evidence evidence = stage.standing().evidence();
    return new Say(
        stage.id(),
        stage.stage().name(),
        voter,
        voter.equals(hand),
        evidence.yes() + evidence.open() - 1 < evidence.needed(),
        stage.bench().coolOff() != null && stage.bench().involved().contains(hand));
  }

  /**
   * The changes that wait for the actor's decision, or for one of theirs whom they stand in for.
   */
  @Transactional(readOnly = true)
  public List<Change> waitingFor(Actor actor) {
    Principals principals = hands.principalsOf(actor.person());
    Set<PersonId> voters = principals.all();
    voters.add(actor.person());
    Map<ChangeId, Change> named = changes.named(store.naming(voters));
    return dossiers.of(named.values()).values().stream()
        .filter(approval -> !says(actor, approval, principals).isEmpty())
        .map(approval -> Objects.requireNonNull(named.get(approval.change())))
        .sorted(Comparator.comparingInt(Change::number))
        .toList();
  }

  /**
   * The changes that wait now for a stage that the holders of this role decide, such as the CAB.
   */
  @Transactional(readOnly = true)
  public Set<ChangeId> waitingFor(Role board) {
    return store.waiting().entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(stage -> stage.isHeldBy(board)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The votes on the change that lapsed with an edit, oldest first. */
  @Transactional(readOnly = true)
  public List<LapsedVote> lapsed(Change change) {
    return votes.lapsed(change.id());
  }

  /** Notes that the actor has this revision before them; the time they take runs from the first. */
  @Transactional
  public void looked(Actor actor, Change change) {
    votes.look(change.account(), change.id(), change.revision(), actor.person(), clock.instant());
  }

  /**
   * Gives a vote, judges, and authorises or rejects the change if that decides it. A second vote
   * replaces the first. Throws {@link Stale} when the route is done or the revision is not the one
   * that was seen, {@link Forbidden} with the reason when this hand may not give this vote, {@link
   * Invalid} for a rejection without a reason.
   */
  @Transactional
  public Approval vote(Actor actor, ChangeId id, Choice choice) {
    Change change = changes.lock(id, Transition.AUTHORIZE);
    Approval approval = requireOpen(change);
    if (choice.revision() != change.revision()) {
      throw new Stale(
          "%s was edited: revision %d is now to be decided."
              .formatted(change.code(), change.revision()));
    }
    JudgedStage stage = stageOf(approval, choice.stage());
    Set<PersonId> principals = hands.principalsOf(actor.person()).in(id, stage);
    BallotPolicy.refusal(stage, choice.as(), actor.person(), principals)
        .ifPresent(sentence -> {
          throw new Forbidden(sentence);
        });
    voting.give(actor, change, stage, choice);
    court.settle(changes.get(id));
    return dossiers.of(changes.get(id)).orElseThrow();
  }

  /** Takes a vote back, by whose it is or who gave it, while the route is not done. */
  @Transactional
  public Approval withdraw(Actor actor, ChangeId id, UUID ballot) {
    Change change = changes.lock(id, Transition.AUTHORIZE);
    Approval approval = requireOpen(change);
    Ballot standing =
        approval.stages().stream()
            .flatMap(stage -> stage.ballots().stream())
            .filter(given -> given.id().equals(ballot) && given.endedAt() == null)
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such vote to withdraw."));
    if (!isTheirs(standing.vote(), actor.person())) {
      throw new Forbidden("Only whose vote it is takes it back.");
    }
    votes.end(ballot, "WITHDRAWN", clock.instant());
    ledger.append(actor, deed(change, "vote-withdrawn"));
    court.settle(change);
    return dossiers.of(changes.get(id)).orElseThrow();
  }

  private static boolean isTheirs(Vote vote, PersonId person) {
    return vote.voter().equals(person) || vote.hand().equals(person);
  }

  /** Names one more approver of a stage. Change managers, with a reason; never for themselves. */
  @Transactional
  public Approval addApprover(
      Actor actor, ChangeId id, UUID stage, PersonId person, String reason) {
    Change change = changes.lock(id, Transition.AUTHORIZE);
    requireManager(actor, change);
    requireReason(reason, "Say why this person decides too.");
    Approval approval = requireOpen(change);
    JudgedStage named = stageOf(approval, stage);
    if (person.equals(actor.person())) {
      throw new Forbidden("Nobody names themselves as an approver.");
    }
    if (!remedies.knows(person)) {
      throw new Invalid("person", "Choose who decides too; this person is not there.");
    }
    Request request = store.latest(id).orElseThrow();
    store.add(request, change.account(), stage, person, actor.person(), reason);
    ledger.append(
        actor,
        deed(change, "approver-added")
            .with(Map.of("stage", named.stage().name(), "person", person.toString()))
            .because(reason));
    court.settle(change);
    court.ask(changes.get(id), stage);
    return dossiers.of(changes.get(id)).orElseThrow();
  }

  /**
   * Sets a stage aside for the current revision, with a reason. Only by a role that the policy
   * names, never by somebody involved, never a stage that was refused.
   */
  @Transactional
  public Approval setAside(Actor actor, ChangeId id, UUID stage, String reason) {
    Change change = changes.lock(id, Transition.AUTHORIZE);
    Approval approval = requireOpen(change);
    requireReason(reason, "Say why the change goes on without this decision.");
    requireMaySetAside(actor, change, approval);
    JudgedStage aside = stageOf(approval, stage);
    if (aside.standing().refuses()) {
      throw new Forbidden("A refusal cannot be set aside.");
    }
    Content seen = dossiers.content(id, change.revision());
    Standing.Overriding word =
        new Standing.Overriding(actor.person(), clock.instant(), reason, seen);
    Request request = store.latest(id).orElseThrow();
    votes.setAside(change.account(), request, stage, TimeOrderedUuid.next(), word);
    ledger.append(
        actor,
        deed(change, "stage-set-aside")
            .with(Map.of("stage", aside.stage().name(), "revision", change.revision()))
            .because(reason));
    court.settle(change);
    return dossiers.of(changes.get(id)).orElseThrow();
  }

  private void requireMaySetAside(Actor actor, Change change, Approval approval) {
    if (!remedies.maySetAside(actor, change, approval.policyVersion())) {
      throw new Forbidden("You may not set a decision on this change aside.");
    }
  }

  /** Computes the route again, for instance after a missing owner was named. Change managers. */
  @Transactional
  public Approval computeAgain(Actor actor, ChangeId id, String reason) {
    Change change = changes.lock(id, Transition.AUTHORIZE);
    requireManager(actor, change);
    requireReason(reason, "Say what was mended.");
    requireOpen(change);
    ledger.append(actor, deed(change, "route-computed-again").because(reason));
    court.open(actor, change);
    return dossiers.of(changes.get(id)).orElseThrow();
  }

  /** The conditions under which the change was approved, oldest first. */
  @Transactional(readOnly = true)
  public List<OpenCondition> conditionsOf(Change change) {
    return dossiers.of(change).map(conditions::standing).orElse(List.of());
  }

  /** Whether the actor may say that a condition holds. */
  public boolean mayMeet(Actor actor, Change change) {
    return changes.mayEdit(actor, change) || change.people().involved(actor.person());
  }

  /** Says that a condition holds, and how one knows. Whoever works on the change may. */
  @Transactional
  public void meet(Actor actor, ChangeId id, UUID vote, String how) {
    Change change = changes.lock(id, Transition.AUTHORIZE);
    requireReason(how, "Say how you know that it holds.");
    if (!mayMeet(actor, change)) {
      throw new Forbidden(
          "Only the people of this change and change managers tick conditions off.");
    }
    if (!conditions.meet(id, vote, actor.person(), how, clock.instant())) {
      throw new Stale("There is no such condition here that is still open.");
    }
    ledger.append(actor, deed(change, "condition-met").because(how));
  }

  /** The spoken authorisations of the change, oldest first. */
  @Transactional(readOnly = true)
  public List<VerbalWord> wordsOn(Change change) {
    return verbals.of(change.id());
  }

  /** The spoken authorisations that wait for the actor's own yes or no. */
  @Transactional(readOnly = true)
  public List<VerbalWord> wordsOf(Actor actor) {
    return verbals.waitingFor(actor.person());
  }

  /**
   * Writes down that somebody authorised an emergency by word of mouth; it counts at once. Throws
   * {@link Invalid}: authoriser, channel, saidAt; {@link Forbidden} for anything but an emergency.
   */
  @Transactional
  public void recordWord(Actor actor, ChangeId id, SpokenWord word) {
    desk.record(actor, changes.lock(id, Transition.AUTHORIZE), word);
  }

  /**
   * The authoriser's own answer to what was written down in their name. Denied, it never counted:
   * what has not begun goes back to be authorised, what has is unauthorised. Throws {@link
   * Invalid}: words, when denied without any.
   */
  @Transactional
  public void answerWord(Actor actor, ChangeId id, UUID vote, boolean confirmed, String words) {
    desk.answer(actor, changes.lock(id, Transition.AUTHORIZE), vote, confirmed, words);
  }

  private Approval requireOpen(Change change) {
    return dossiers
        .of(change)
        .filter(Approval::open)
        .orElseThrow(() ->
            new Stale(
                "%s is in %s: %s. The route is done."
                    .formatted(
                        change.code(),
                        change.state().title(),
                        change.lastTouch().by() + ", " + change.lastTouch().deed())));
  }

  private static JudgedStage stageOf(Approval approval, UUID id) {
    return approval.stages().stream()
        .filter(stage -> stage.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Stale("The route was computed anew; look at it again."));
  }

  private void requireManager(Actor actor, Change change) {
    if (!remedies.mayMend(actor, change)) {
      throw new Forbidden("Only change managers mend a route.");
    }
  }

  private static void requireReason(String reason, String sentence) {
    if (reason.isBlank()) {
      throw new Invalid("reason", sentence);
    }
  }

  static Deed deed(Change change, String name) {
    return Deed.of("approval", change.id().value(), change.client(), name);
  }
}
