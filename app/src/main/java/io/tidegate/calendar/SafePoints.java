package io.tidegate.calendar;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets what a lockdown holds go on to a safe point, with a second person. */
@Service
public class SafePoints {
  /** Long enough to reach one; whoever needs longer says so again. */
  private static final Duration LASTS = Duration.ofHours(4);

  private final Changes changes;
  private final LockdownGate gate;
  private final SecondPersons seconds;
  private final WaiverStore waivers;
  private final Ledger ledger;
  private final InstantSource clock;

  SafePoints(
      Changes changes,
      LockdownGate gate,
      SecondPersons seconds,
      WaiverStore waivers,
      Ledger ledger,
      InstantSource clock) {
    this.changes = changes;
    this.gate = gate;
    this.seconds = seconds;
    this.waivers = waivers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether the change is held while a lockdown is on, and the actor may let it go on. */
  @Transactional(readOnly = true)
  public boolean mayReach(Actor actor, Change change) {
    return isHeld(change)
        && actor.holdsAny(change.client(), Role.CHANGE_MANAGER)
        && gate.on(change, clock.instant());
  }

  /**
   * Resumes the change with a second person of the staff who stands by until it is safe. Throws
   * {@link Invalid} for what is missing, and when it is not held by a lockdown.
   */
  @Transactional
  public void reach(Actor actor, ChangeId id, @Nullable PersonId second, String reason) {
    Change change = changes.lock(id, Transition.RESUME);
    if (!actor.holdsAny(change.client(), Role.CHANGE_MANAGER)) {
      throw new Forbidden("Only change managers let a change go on under a lockdown.");
    }
    List<Problem> problems = SecondPersons.reasoned(reason);
    SecondPersons.Named named = seconds.named(actor, second, problems);
    if (!isHeld(change) || !gate.on(change, clock.instant())) {
      problems.add(new Problem("reason", "No lockdown holds it."));
    }
    if (named == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    Instant now = clock.instant();
    waivers.insert(
        actor,
        change,
        new Waiver(
            id,
            Waiver.SAFE_POINT,
            "",
            change.window(),
            reason.strip(),
            now.plus(LASTS),
            actor.name(),
            now,
            named.name()),
        named.id());
    ledger.append(
        actor,
        Deed.of("change", id.value(), change.client(), "safe-point-sought")
            .with(Map.of("second", named.name(), "until", now.plus(LASTS).toString()))
            .because(reason));
    Ruling ruling = changes.take(actor, id, Move.automatic(Transition.RESUME, reason.strip()));
    if (ruling instanceof Ruling.Refused refused) {
      throw new Invalid("reason", refused.blockers().getFirst().sentence() + ".");
    }
  }

  private static boolean isHeld(Change change) {
    return change.held() && change.state() == State.IMPLEMENT;
  }
}
