package io.tidegate.change;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Gate.Question;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Policies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one place where a transition happens: judged, written, entered in the ledger and told, with
 * the change locked and in one transaction.
 */
@Component
class Mover {
  private final ChangeStore store;
  private final OverrideStore overrides;
  private final Judge judge;
  private final Reviser reviser;
  private final Policies policies;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Mover(
      ChangeStore store,
      OverrideStore overrides,
      Judge judge,
      Reviser reviser,
      Policies policies,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.overrides = overrides;
    this.judge = judge;
    this.reviser = reviser;
    this.policies = policies;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Takes the transition on a change that the caller has locked. */
  Ruling move(Actor actor, Change locked, Move move) {
    if (!move.saw(locked)) {
      throw Faster.than(locked);
    }
    if (move.transition().needsReason() && move.reason().isBlank()) {
      return new Refused(locked, List.of(Blocker.of("reason-missing", "Say why", "", "")));
    }
    Question question = judge.ask(target(locked, move), move.transition(), actor, clock.instant());
    List<Blocker> stopping = stopping(judge.verdict(question));
    List<Blocker> left = pass(question, stopping, move.overrides());
    return left.isEmpty()
        ? carryOn(actor, take(question, locked, move.reason()))
        : new Refused(locked, left);
  }

  private static Change target(Change change, Move move) {
    return move.transition() == Transition.RECLASSIFY && move.toType() != null
        ? new Alteration(change).type(move.toType()).build()
        : change;
  }

  private static List<Blocker> stopping(List<Blocker> blockers) {
    return blockers.stream().filter(blocker -> !blocker.caution()).toList();
  }

  /**
   * Overrides what the actor may and gave a reason for; gives back what still stands. Writes only
   * if nothing does.
   */
  private List<Blocker> pass(
      Question question, List<Blocker> blockers, Map<String, String> reasons) {
    List<Blocker> left = new ArrayList<>(blockers);
    left.removeIf(blocker ->
        mayPass(question, blocker) && !reasons.getOrDefault(blocker.code(), "").isBlank());
    if (left.isEmpty()) {
      blockers.forEach(
          blocker -> override(question, blocker, reasons.getOrDefault(blocker.code(), "")));
    }
    return left;
  }

  static boolean mayPass(Question question, Blocker blocker) {
    return question
        .actor()
        .holdsAny(question.change().client(), blocker.overridableBy().toArray(Role[]::new));
  }

  void override(Question question, Blocker blocker, String reason) {
    Change change = question.change();
    Actor actor = question.actor();
    overrides.insert(
        change,
        new BlockerOverride(
            change.revision(),
            question.transition(),
            blocker.code(),
            reason,
            actor.person(),
            actor.name(),
            question.now()));
    ledger.append(
        actor,
        deed(change, "blocker-overridden")
            .with(Map.of("transition", question.transition().slug(), "code", blocker.code()))
            .because(reason));
  }

  private Moved take(Question question, Change before, String reason) {
    Transition transition = question.transition();
    State to = Judge.edge(question).orElseThrow().to();
    Change after = pinned(question, Effects.of(question, to, reason));
    store.update(before, after);
    Change written = store.find(after.id()).orElseThrow();
    ledger.append(
        question.actor(),
        deed(written, transition.slug())
            .changing(
                Map.of("state", before.state().name(), "type", before.type().name()),
                Map.of(
                    "state",
                    to.name(),
                    "type",
                    written.type().name(),
                    "revision",
                    written.revision()))
            .because(reason));
    if (cutsRevision(transition, to)) {
      written = reviser.cut(question.actor(), written);
    }
    tell(question.actor(), written, transition, before.state(), reason, question.now());
    return new Moved(store.find(after.id()).orElseThrow(), List.of(transition));
  }

  /** What leaves the draft for good lives by the policy of that moment, whatever comes later. */
  private Change pinned(Question question, Change after) {
    if (question.change().state() != State.DRAFT || after.state() == State.CANCELLED) {
      return after;
    }
    int version = policies.pin(question.actor(), after.client()).version();
    return new Alteration(after).policyVersion(version).build();
  }

  private static boolean cutsRevision(Transition transition, State to) {
    return switch (transition) {
      case SUBMIT, RECLASSIFY -> to.approvalBound();
      case REQUEST_APPROVAL -> true;
      case RECORD,
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
          false;
    };
  }

  /**
   * A standard change that is finished carries on through accept and close as far as nothing stands
   * in the way.
   */
  private Moved carryOn(Actor actor, Moved moved) {
    Change change = moved.change();
    Transition next = CarryingOn.after(moved.taken().getLast(), change);
    if (next == null) {
      return moved;
    }
    Question question = judge.ask(change, next, actor, clock.instant());
    if (!stopping(judge.obstacles(question)).isEmpty()) {
      return moved;
    }
    Moved further = carryOn(actor, take(question, change, ""));
    List<Transition> taken = new ArrayList<>(moved.taken());
    taken.addAll(further.taken());
    return new Moved(further.change(), taken);
  }

  private void tell(
      Actor actor, Change change, Transition transition, State from, String reason, Instant now) {
    events.publishEvent(
        new ChangeMoved(
            change.account(),
            change.id(),
            change.number(),
            transition,
            from,
            change.state(),
            actor.person(),
            reason,
            now));
  }

  static Deed deed(Change change, String name) {
    return Deed.of("change", change.id().value(), change.client(), name);
  }
}
