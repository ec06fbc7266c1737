package io.tidegate.change;

import io.tidegate.audit.Ledger;
import io.tidegate.change.Gate.Question;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: everything a page or another room may ask of changes. A change that is not
 * the actor's to see does not exist for them ({@link NotFound}).
 */
@Service
public class Changes {
  private static final Set<Role> REQUESTING =
      EnumSet.of(
          Role.REQUESTER,
          Role.IMPLEMENTER,
          Role.CHANGE_MANAGER,
          Role.SERVICE_OWNER,
          Role.CLIENT_REQUESTER,
          Role.CLIENT_APPROVER);

  private final ChangeStore store;
  private final NumberStore numbers;
  private final RevisionStore revisions;
  private final OverrideStore overrides;
  private final RelationStore relations;
  private final References references;
  private final Judge judge;
  private final Mover mover;
  private final Editor editor;
  private final Materiality materiality;
  private final ClientLocks clientLocks;
  private final Ledger ledger;
  private final InstantSource clock;

  Changes(
      ChangeStore store,
      NumberStore numbers,
      RevisionStore revisions,
      OverrideStore overrides,
      RelationStore relations,
      References references,
      Judge judge,
      Mover mover,
      Editor editor,
      Materiality materiality,
      ClientLocks clientLocks,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.numbers = numbers;
    this.revisions = revisions;
    this.overrides = overrides;
    this.relations = relations;
    this.references = references;
    this.judge = judge;
    this.mover = mover;
    this.editor = editor;
    this.materiality = materiality;
    this.clientLocks = clientLocks;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The change with this number in the actor's account. */
  @Transactional(readOnly = true)
  public Change get(int number) {
    return store
        .find(number)
        .orElseThrow(() -> new NotFound("There is no change CHG-" + number + "."));
  }

  /** The change with this id; empty when there is none for the reader. */
  @Transactional(readOnly = true)
  public Optional<Change> find(ChangeId id) {
    return store.find(id);
  }

  /** The change with this id. */
  @Transactional(readOnly = true)
  public Change get(ChangeId id) {
    return find(id).orElseThrow(() -> new NotFound("There is no such change."));
  }

  /** Those of the changes that may be seen; in as few questions for many as for one. */
  @Transactional(readOnly = true)
  public Map<ChangeId, Change> named(Collection<ChangeId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : store.find(ids).stream()
            .collect(Collectors.toMap(Change::id, Function.identity(), (one, _) -> one));
  }

  /**
   * The change, locked until the caller's transaction ends, so that what is decided on it holds
   * when it is written.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Change lock(ChangeId id) {
    return store.lock(id).orElseThrow(() -> new NotFound("There is no such change."));
  }

  /**
   * The same for somebody who may take this transition before the transaction ends: what it needs
   * besides is locked first, so that two such acts never wait for each other in a ring.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Change lock(ChangeId id, Transition transition) {
    if (clientLocks.neededFor(transition)) {
      clientLocks.take(get(id));
    }
    return lock(id);
  }

  /**
   * Drafts a change; the actor is its requester and owner. Anyone who may request for the client
   * may.
   */
  @Transactional
  public Change create(Actor actor, NewChange wanted) {
    return create(actor, wanted, List.of());
  }

  /** The same with what is written into it from the first: all of it, or no draft. */
  @Transactional
  public Change create(Actor actor, NewChange wanted, List<Edit> edits) {
    references.requireClient(wanted.client());
    if (!mayRequest(actor, wanted.client())) {
      throw new Forbidden("You may not request changes for this client.");
    }
    List<Problem> problems = Edits.purpose(Purpose.titled(wanted.title()));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    clientLocks.take(sketch(actor, wanted), edits);
    return editor.draft(
        actor, FreshChange.of(actor, wanted, numbers.next(), clock.instant()), edits);
  }

  /** A change as it would be drafted, without drafting it; its number is 0. */
  public Change sketch(Actor actor, NewChange wanted) {
    return FreshChange.of(actor, wanted, 0, clock.instant());
  }

  /** Whether the actor may request changes for any client at all. */
  public boolean mayRequest(Actor actor) {
    return REQUESTING.stream().anyMatch(actor::holdsSomewhere);
  }

  /** Whether the actor may request changes for the client. */
  public boolean mayRequest(Actor actor, ClientId client) {
    return actor.sees(client) && actor.holdsAny(client, REQUESTING.toArray(Role[]::new));
  }

  /** Whether the actor may write into the change, as far as who they are goes. */
  public boolean mayEdit(Actor actor, Change change) {
    return EditRules.mayEdit(actor, change);
  }

  /** Why an aspect may no longer be written, whoever asks; empty when it may. */
  public Optional<Blocker> frozen(Change change, Aspect aspect) {
    return EditRules.refusal(change, aspect);
  }

  /**
   * Whether writing the aspect now makes a new revision that must be approved again. A standard
   * change was approved with its model.
   */
  @Transactional(readOnly = true)
  public boolean asksApprovalAgain(Change change, Aspect aspect) {
    return change.state().approvalBound()
        && change.type() != ChangeType.STANDARD
        && materiality.of(change).contains(aspect);
  }

  /**
   * Writes one aspect. Under approval a material edit cuts a new revision, and reopens a scheduled
   * change.
   *
   * @param seenVersion the version the person had before them; any other throws {@link
   *     io.tidegate.kernel.Stale}
   * @return refused when the aspect is frozen; what is malformed throws {@link Invalid}
   */
  @Transactional
  public Ruling edit(Actor actor, ChangeId id, long seenVersion, Edit edit) {
    return edit(actor, id, seenVersion, List.of(edit));
  }

  /** The same for several aspects, as one form has them: all are written, or none. */
  @Transactional
  public Ruling edit(Actor actor, ChangeId id, long seenVersion, List<Edit> edits) {
    clientLocks.take(get(id), edits);
    return editor.edit(actor, lock(id), seenVersion, edits);
  }

  /** What is malformed in these, so that a form can say it all at once; empty when nothing is. */
  public List<Problem> problems(List<Edit> edits) {
    return Edits.problems(edits);
  }

  /**
   * Notes how the risk room rates the change, in the transaction of the assessment, which has the
   * ledger's event. The change's version stays: nobody's view of it becomes stale by being rated.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void rate(ChangeId id, Rating rating) {
    store.rate(id, rating);
  }

  /**
   * Looks whether an upper room's part of what approvers see has changed, and cuts a revision if
   * so.
   */
  @Transactional
  public Ruling revise(Actor actor, ChangeId id) {
    return editor.revise(actor, lock(id));
  }

  /**
   * Takes a transition, or says why not. Two at once: one takes it, the other gets {@link
   * io.tidegate.kernel.Stale}.
   */
  @Transactional
  public Ruling take(Actor actor, ChangeId id, Move move) {
    if (clientLocks.neededFor(move.transition())) {
      clientLocks.take(get(id));
    }
    return mover.move(actor, lock(id), move);
  }

  /**
   * Every transition that the lifecycle knows from where the change stands, as it looks to the
   * actor now.
   */
  @Transactional(readOnly = true)
  public List<Offer> offers(Actor actor, Change change) {
    return judge
        .askAll(change, actor, clock.instant())
        .flatMap(question -> Judge.edge(question).map(edge -> offer(question, edge)).stream())
        .toList();
  }

  /** The same of one transition alone; empty where the lifecycle does not know it from there. */
  @Transactional(readOnly = true)
  public Optional<Offer> offer(Actor actor, Change change, Transition transition) {
    Question question = judge.ask(change, transition, actor, clock.instant());
    return Judge.edge(question).map(edge -> offer(question, edge));
  }

  private Offer offer(Question question, Lifecycle.Edge edge) {
    return new Offer(
        question.transition(),
        edge.to(),
        Judge.permitted(edge, question),
        edge.who(),
        judge.obstacles(question));
  }

  /**
   * Passes a blocker beforehand, for a transition that somebody else will take. Only what stands
   * now, only by a role that may, only with a reason; it holds for the current revision.
   */
  @Transactional
  public void override(
      Actor actor, ChangeId id, Transition transition, String code, String reason) {
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why this may be passed.");
    }
    Change change = lock(id);
    if (change.state().ended()) {
      throw new NotFound(change.code() + " has ended; nothing stands in its way any more.");
    }
    Question question = judge.ask(change, transition, actor, clock.instant());
    Blocker blocker =
        judge.obstacles(question).stream()
            .filter(standing -> standing.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("Nothing like that stands in the way."));
    if (!Mover.mayPass(question, blocker)) {
      throw new Forbidden("You may not override this.");
    }
    mover.override(question, blocker, reason);
  }

  /** What was overridden on this change, oldest first. */
  @Transactional(readOnly = true)
  public List<BlockerOverride> overrides(ChangeId id) {
    return overrides.list(id);
  }

  /** A revision; empty when the change has none of that number. */
  @Transactional(readOnly = true)
  public Optional<Revision> revision(ChangeId id, int number) {
    return revisions.find(id, number);
  }

  /**
   * What a revision of each change says, as a hash for each aspect. Its content is not read.
   *
   * @param numbers the revision that is meant, by change; what there is none of is left out
   */
  @Transactional(readOnly = true)
  public Map<ChangeId, Map<Aspect, String>> hashes(Map<ChangeId, Integer> numbers) {
    return revisions.hashes(numbers);
  }

  /** All revisions, newest first. */
  @Transactional(readOnly = true)
  public List<Revision> revisions(ChangeId id) {
    return revisions.list(id);
  }

  /** Says how the change stands to another one. */
  @Transactional
  public void relate(Actor actor, ChangeId id, Relation relation, ChangeId other) {
    Change change = lock(id);
    if (!EditRules.mayEdit(actor, change)) {
      throw new Forbidden(
          "Only the people of " + change.code() + " and change managers write into it.");
    }
    relations.insert(change, relation, other);
    ledger.append(
        actor,
        Mover.deed(change, "related")
            .with(Map.of("relation", relation.name(), "other", get(other).code())));
  }
}
