package io.tidegate.review;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.change.People;
import io.tidegate.change.Relation;
import io.tidegate.change.State;
import io.tidegate.change.Wording;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Live;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to post-implementation reviews and what follows from them. The change's people and
 * change managers write them once it was implemented; a closed change's review stays as it is, its
 * actions may still be done.
 */
@Service
public class Reviews {
  private final DuePirs due;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_TITLE = 200;

  private final Changes changes;
  private final ReviewStore store;
  private final Wording wording;
  private final io.tidegate.directory.People directory;
  private final Ledger ledger;
  private final Live live;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Reviews(
      DuePirs due,
      Changes changes,
      ReviewStore store,
      Wording wording,
      io.tidegate.directory.People directory,
      Ledger ledger,
      Live live,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.due = due;
    this.changes = changes;
    this.store = store;
    this.wording = wording;
    this.directory = directory;
    this.ledger = ledger;
    this.live = live;
    this.events = events;
    this.clock = clock;
  }

  /** The review; empty while nobody began one. */
  @Transactional(readOnly = true)
  public Optional<Pir> pir(ChangeId change) {
    return store.pir(change);
  }

  /** Why a review is due, in words that follow "because"; empty when none is. */
  public Optional<String> dueBecause(Change change) {
    return due.because(change);
  }

  /** Whether the review asks if the change should become a standard change. */
  public boolean asksForStandard(Change change) {
    return PirPolicy.asksForStandard(change);
  }

  /** Whether the actor may write into the review now. */
  public boolean mayWrite(Actor actor, Change change) {
    return changes.mayEdit(actor, change)
        && (change.state() == State.VALIDATE || change.state() == State.REVIEW);
  }

  /**
   * Saves the review, and completes it when asked. Throws {@link Invalid} for each question left
   * open on completion, {@link Stale} when somebody saved since {@code seenVersion}.
   */
  @Transactional
  public Pir save(
      Actor actor, ChangeId id, long seenVersion, Pir.Answers answers, boolean complete) {
    Change change = changes.lock(id);
    require(actor, change);
    List<Problem> problems = new ArrayList<>(tooLong(answers));
    if (complete) {
      problems.addAll(PirPolicy.missing(change, answers));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    Instant completed = complete ? clock.instant() : null;
    Optional<Pir> before = store.pir(id);
    Pir after = new Pir(kept(change, answers), completed, actor.person(), seenVersion);
    if (!store.write(change, after, clock.instant())) {
      throw new Stale("Somebody saved this review meanwhile. Look at it as it is now.");
    }
    wording.learned(id, answers.unexpectedImpact() + " " + answers.lessons());
    enter(
        actor,
        change,
        Deed.of("review", id.value(), change.client(), complete ? "pir-completed" : "pir-saved")
            .changing(before.map(pir -> facts(pir.answers())).orElse(Map.of()), facts(answers)));
    return store.pir(id).orElseThrow();
  }

  private static Pir.Answers kept(Change change, Pir.Answers answers) {
    return PirPolicy.asksForStandard(change) ? answers : answers.ofStandard();
  }

  /** The actions that follow, oldest first. */
  @Transactional(readOnly = true)
  public List<Action> actions(ChangeId change) {
    return store.actions(change);
  }

  /**
   * Adds an action; when it needs a change, that is drafted and linked as a follow-up. Throws
   * {@link Invalid}: what, owner.
   */
  @Transactional
  public Action add(Actor actor, ChangeId id, NewAction wanted, boolean asChange) {
    Change change = changes.lock(id);
    require(actor, change);
    if (wanted.what().isBlank() || wanted.what().length() > LONGEST_TITLE) {
      throw new Invalid("what", "Say what is to be done, within 200 characters.");
    }
    // A foreign key alone would take somebody of another account.
    if (!directory.named(List.of(wanted.owner())).containsKey(wanted.owner())) {
      throw new Invalid("owner", "Choose who does it; this person is not there.");
    }
    Action action =
        new Action(
            TimeOrderedUuid.next(),
            wanted.what().strip(),
            wanted.owner(),
            wanted.due(),
            asChange ? followUp(actor, change, wanted) : null,
            null);
    store.insert(change, action, actor.person(), clock.instant());
    events.publishEvent(
        new ActionGiven(change.account(), change.id(), action.id(), actor.person()));
    enter(
        actor,
        change,
        Deed.of("review", id.value(), change.client(), "action-added")
            .with(
                Map.of(
                    "what", action.what(),
                    "owner", action.owner().toString(),
                    "due", action.due().toString())));
    return action;
  }

  /**
   * Ticks an action as done; its owner and whoever may edit the change may, also after it closed.
   */
  @Transactional
  public void tick(Actor actor, ChangeId id, UUID action) {
    Change change = changes.get(id);
    boolean own =
        store.actions(id).stream()
            .anyMatch(one -> one.id().equals(action) && one.owner().equals(actor.person()));
    if (!own && !changes.mayEdit(actor, change)) {
      throw new Forbidden("Only its owner and the people of the change tick an action.");
    }
    if (store.tick(id, action, clock.instant())) {
      enter(
          actor,
          change,
          Deed.of("review", id.value(), change.client(), "action-done")
              .with(Map.of("action", action.toString())));
    }
  }

  /** Whoever is to do it owns its change, else they could not bring it on. */
  private ChangeId followUp(Actor actor, Change change, NewAction wanted) {
    String title = wanted.what().strip();
    Change drafted =
        changes.create(actor, new NewChange(change.client(), ChangeType.NORMAL, title, null));
    People people = new People(drafted.people().requester(), wanted.owner(), Set.of(), null, null);
    changes.edit(actor, drafted.id(), drafted.version(), new Edit.NamePeople(people));
    changes.relate(actor, drafted.id(), Relation.FOLLOW_UP, change.id());
    return drafted.id();
  }

  private void require(Actor actor, Change change) {
    if (!mayWrite(actor, change)) {
      throw new Forbidden("Only the people of a change in validation or review write its review.");
    }
  }

  private static List<Problem> tooLong(Pir.Answers answers) {
    List<Problem> problems = new ArrayList<>();
    if (answers.unexpectedImpact().length() > LONGEST_TEXT) {
      problems.add(new Problem("unexpectedImpact", "Keep it within 20,000 characters."));
    }
    if (answers.lessons().length() > LONGEST_TEXT) {
      problems.add(new Problem("lessons", "Keep it within 20,000 characters."));
    }
    return problems;
  }

  private static Map<String, Object> facts(Pir.Answers answers) {
    Map<String, Object> facts = new HashMap<>();
    if (answers.objective() != null) {
      facts.put("objective", answers.objective().name());
    }
    if (answers.rollbackAvailable() != null) {
      facts.put("rollbackAvailable", answers.rollbackAvailable());
    }
    if (answers.standardCandidate() != null) {
      facts.put("standardCandidate", answers.standardCandidate());
    }
    facts.put("unexpectedImpact", answers.unexpectedImpact());
    facts.put("lessons", answers.lessons());
    return facts;
  }

  private void enter(Actor actor, Change change, Deed deed) {
    ledger.append(actor, deed);
    live.changed(change.account(), change.id().value());
  }
}
