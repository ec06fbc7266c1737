package io.tidegate.approval;

import io.tidegate.approval.ApprovalRules.Deadlines;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Accounts;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Window;
import io.tidegate.kernel.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Draws the consequences of how an approval stands: whose turn it is, and whether the change is
 * authorised or rejected. In the transaction of whatever moved it, with the change locked.
 */
@Component
class Court {
  private final ApprovalStore store;
  private final Dossiers dossiers;
  private final Opening opening;
  private final Changes changes;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Court(
      ApprovalStore store,
      Dossiers dossiers,
      Opening opening,
      Changes changes,
      Accounts accounts,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.dossiers = dossiers;
    this.opening = opening;
    this.changes = changes;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /** Asks for approval of the change as it is now, and settles it if votes carried over suffice. */
  void open(Actor actor, Change change) {
    opening.open(actor, change);
    settle(change);
  }

  /** Judges once more and does what follows. Nothing happens to a request that is closed. */
  void settle(Change change) {
    dossiers
        .of(change)
        .filter(Approval::open)
        .filter(_ -> change.state() == State.AUTHORIZE)
        .ifPresent(approval -> settle(change, approval));
  }

  private void settle(Change change, Approval approval) {
    approval.stages().forEach(stage -> store.answer(stage.id(), nameOf(stage.standing())));
    switch (approval.verdict()) {
      case ACCEPTED -> conclude(change, approval, Transition.AUTHORIZE, acceptance(approval));
      case REFUSED -> conclude(change, approval, Transition.REJECT, refusal(approval));
      case WAITING, BROKEN -> giveTurns(change, approval);
    }
  }

  /** A blocker may still stand in the way; the request then stays open and is looked at again. */
  private void conclude(Change change, Approval approval, Transition transition, String reason) {
    Ruling answer =
        changes.take(
            Actor.system(change.account()), change.id(), Move.automatic(transition, reason));
    if (answer instanceof Ruling.Moved) {
      boolean accepted = transition == Transition.AUTHORIZE;
      store.close(
          approval.id(),
          accepted ? Request.Outcome.ACCEPTED : Request.Outcome.REFUSED,
          clock.instant());
    }
  }

  private void giveTurns(Change change, Approval approval) {
    List<JudgedStage> fresh =
        approval.stages().stream()
            .filter(stage -> stage.turn() && stage.dueAt() == null && !stage.standing().passes())
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Deadlines deadlines = opening.rulesOf(change, approval.policyVersion()).deadlines();
    Instant due = due(change, deadlines, now);
    Instant remind =
        now.plus(
            Duration.between(now, due).multipliedBy(deadlines.remindAtPercent()).dividedBy(100));
    fresh.forEach(stage -> store.turn(stage.id(), now, remind, due));
    events.publishEvent(
        new DecisionAsked(
            change.account(), change.id(), fresh.stream().map(JudgedStage::id).toList(), due));
  }

  /** Somebody more is to decide in a stage whose turn it is: those who have not are asked. */
  void ask(Change change, UUID stage) {
    dossiers.of(change).filter(Approval::open).stream()
        .flatMap(approval -> approval.stages().stream())
        .filter(judged -> judged.id().equals(stage) && judged.turn() && judged.dueAt() != null)
        .forEach(judged ->
            events.publishEvent(
                new DecisionAsked(
                    change.account(),
                    change.id(),
                    List.of(stage),
                    Objects.requireNonNull(judged.dueAt()))));
  }

  private Instant due(Change change, Deadlines deadlines, Instant now) {
    if (change.type() == ChangeType.EMERGENCY) {
      return now.plus(Duration.ofMinutes(deadlines.emergencyMinutes()));
    }
    Instant allowed =
        WorkingDays.after(now, deadlines.workingDays(), accounts.get(change.account()).zone());
    return soonerOf(allowed, change.window(), now);
  }

  /** A decision that comes after the window has begun comes too late. */
  private static Instant soonerOf(Instant allowed, @Nullable Window window, Instant now) {
    return window != null && window.start().isAfter(now) && window.start().isBefore(allowed)
        ? window.start()
        : allowed;
  }

  /** The change left the way to an approval: what was asked and given lapses. */
  void lapse(ChangeId change) {
    store
        .latest(change)
        .filter(request -> request.open() || request.outcome() == Request.Outcome.ACCEPTED)
        .ifPresent(request -> store.lapse(request.id(), clock.instant()));
  }

  private static String acceptance(Approval approval) {
    return approval.stages().stream()
        .filter(stage -> !(stage.standing() instanceof Standing.NotApplicable))
        .map(Court::sentence)
        .collect(Collectors.joining("; "));
  }

  private static String sentence(JudgedStage stage) {
    Evidence evidence = stage.standing().evidence();
    return stage.standing() instanceof Standing.Overridden
        ? stage.stage().name() + ": set aside"
        : "%s: %d of %d said yes"
            .formatted(stage.stage().name(), evidence.yes(), evidence.eligible());
  }

  private static String refusal(Approval approval) {
    return approval.stages().stream()
        .filter(stage -> stage.standing().refuses())
        .map(stage -> stage.stage().name() + ": " + reasons(stage))
        .collect(Collectors.joining("; "));
  }

  private static String reasons(JudgedStage stage) {
    return stage.standing().evidence().votes().stream()
        .filter(vote -> vote.decision() instanceof Decision.Reject)
        .map(vote -> "“" + vote.decision().words() + "”")
        .collect(Collectors.joining(", "));
  }

  private static String nameOf(Standing standing) {
    return switch (standing) {
      case Standing.Satisfied _ -> "SATISFIED";
      case Standing.Unsatisfied unsatisfied -> unsatisfied.refused() ? "REFUSED" : "UNSATISFIED";
      case Standing.Overridden _ -> "OVERRIDDEN";
      case Standing.NotApplicable _ -> "NOT_APPLICABLE";
      case Standing.Broken _ -> "BROKEN";
    };
  }
}
