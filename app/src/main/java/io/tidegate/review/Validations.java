package io.tidegate.review;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Requirement;
import io.tidegate.change.RequirementRules;
import io.tidegate.change.State;
import io.tidegate.execution.Run;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to validation: recorded tests, and the requester's word that it works (UAT). */
@Service
public class Validations {
  /** Among how many of the latest deeds on a change its turn back is looked for. */
  private static final int LOOKED_THROUGH = 200;

  private static final int LONGEST_WHAT = 500;
  private static final int LONGEST_TEXT = 20_000;

  private final Changes changes;
  private final Runs runs;
  private final ValidationStore store;
  private final Ledger ledger;
  private final Live live;
  private final Policies policies;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Validations(
      Changes changes,
      Runs runs,
      ValidationStore store,
      Ledger ledger,
      Live live,
      Policies policies,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.changes = changes;
    this.runs = runs;
    this.store = store;
    this.ledger = ledger;
    this.live = live;
    this.policies = policies;
    this.events = events;
    this.clock = clock;
  }

  /** All tests: those the run ticked, and those recorded besides, the latest of each. */
  @Transactional(readOnly = true)
  public List<TestRecord> tests(Change change) {
    return Tests.of(runs.of(change), store.tests(change.id()));
  }

  /** The plan's tests of which nothing is recorded. */
  @Transactional(readOnly = true)
  public List<RunStep> untested(Change change) {
    Run run = runs.of(change);
    return Tests.untested(run, Tests.of(run, store.tests(change.id())));
  }

  /** The requester's latest word; empty while there is none. */
  @Transactional(readOnly = true)
  public Optional<Confirmation> confirmation(ChangeId change) {
    return store.confirmations(change).stream().findFirst();
  }

  /**
   * Records a test. The change's people and change managers may, while it is implemented, validated
   * or reviewed. Throws {@link Invalid}: what, result.
   *
   * @param step the plan's step it carries out; null for a free test
   * @param what what was tested; taken from the step where there is one
   */
  @Transactional
  public void record(
      Actor actor, ChangeId id, @Nullable UUID step, String what, boolean passed, String result) {
    Change change = changes.lock(id);
    if (!changes.mayEdit(actor, change) || !change.state().begun() || change.state().ended()) {
      throw new Forbidden("Only the people of a change under way record its tests.");
    }
    String tested = step == null ? what.strip() : text(change, step);
    check(tested, passed, result);
    TestRecord test =
        new TestRecord(step, tested, passed, result.strip(), actor.person(), clock.instant());
    store.insert(change, test, actor.person());
    enter(
        actor,
        change,
        Deed.of("review", id.value(), change.client(), "test-recorded")
            .with(Map.of("what", tested, "passed", passed))
            .because(result.strip()));
  }

  /**
   * The requester says whether it works; the actor may come by a mail link. Throws {@link Invalid}
   * for {@code comment} when a no says nothing.
   */
  @Transactional
  public void confirm(Actor actor, ChangeId id, boolean works, String comment) {
    Change change = changes.lock(id);
    if (!mayConfirm(actor, change)) {
      if (actor.person().equals(change.people().requester())) {
        throw new Stale(
            "Nobody asks any more whether it works: it is in " + change.state().title() + ".");
      }
      throw new Forbidden("Only the requester says whether it works, once it was implemented.");
    }
    if (!works && comment.isBlank()) {
      throw new Invalid("comment", "Say what does not work.");
    }
    if (comment.length() > LONGEST_TEXT) {
      throw new Invalid("comment", "Keep it within 20,000 characters.");
    }
    Confirmation word =
        new Confirmation(works, comment.strip(), actor.person(), actor.origin(), clock.instant());
    store.insert(change, word);
    events.publishEvent(
        new UatSaid(change.account(), id, works, word.comment(), word.by(), word.at()));
    enter(
        actor,
        change,
        Deed.of("review", id.value(), change.client(), works ? "uat-confirmed" : "uat-denied")
            .because(comment.strip()));
  }

  /** Whether the actor is the one who says that it works, and may say so now. */
  public boolean mayConfirm(Actor actor, Change change) {
    return change.people().requester().equals(actor.person()) && change.state() == State.VALIDATE;
  }

  /** Why it was rolled back, as said then; empty when it was not. */
  @Transactional(readOnly = true)
  public Optional<String> rolledBackBecause(Change change) {
    return change.rollingBack()
        ? ledger.of("change", change.id().value(), null, LOOKED_THROUGH).items().stream()
            .filter(event -> event.deed().equals("roll-back"))
            .map(LedgerEvent::reason)
            .findFirst()
        : Optional.empty();
  }

  /** Whether the requester is asked at all, by the policy that the change lives by. */
  @Transactional(readOnly = true)
  public boolean asksUat(Change change) {
    return asksUat(change, policies.livedBy(change.policyVersion(), change.client()));
  }

  /** A way back speaks for itself. */
  static boolean asksUat(Change change, Policy policy) {
    return !change.rollingBack()
        && policy.get(RequirementRules.SECTION).asks(Requirement.CONFIRMATION, change);
  }

  private static String text(Change change, UUID step) {
    return change.plan().steps().stream()
        .filter(known -> known.id().equals(step))
        .map(known -> known.text())
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such step in the plan."));
  }

  private static void check(String what, boolean passed, String result) {
    List<Problem> problems = new ArrayList<>();
    if (what.isBlank() || what.length() > LONGEST_WHAT) {
      problems.add(new Problem("what", "Say what was tested, within 500 characters."));
    }
    if (!passed && result.isBlank()) {
      problems.add(new Problem("result", "Say what was seen instead."));
    }
    if (result.length() > LONGEST_TEXT) {
      problems.add(new Problem("result", "Keep it within 20,000 characters."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private void enter(Actor actor, Change change, Deed deed) {
    ledger.append(actor, deed);
    live.changed(change.account(), change.id().value());
  }
}
