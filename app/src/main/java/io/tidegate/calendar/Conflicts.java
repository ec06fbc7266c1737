package io.tidegate.calendar;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change's window collides with, and what was let pass. A draft blocks nobody, and an
 * emergency is stopped by blackouts alone.
 */
@Service
public class Conflicts {
  private static final Duration LONGEST = Duration.ofDays(90);

  private final ConflictReader reader;
  private final WaiverStore waivers;
  private final Changes changes;
  private final SecondPersons seconds;
  private final ConflictTriggers triggers;
  private final Ledger ledger;
  private final InstantSource clock;

  Conflicts(
      ConflictReader reader,
      WaiverStore waivers,
      Changes changes,
      SecondPersons seconds,
      ConflictTriggers triggers,
      Ledger ledger,
      InstantSource clock) {
    this.reader = reader;
    this.waivers = waivers;
    this.changes = changes;
    this.seconds = seconds;
    this.triggers = triggers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Those of the change as it stands, what stops it first; none without a window or after it. */
  @Transactional(readOnly = true)
  public List<Conflict> of(Change change) {
    Window window = change.window();
    return window == null || change.state().ended() || change.state().workOver()
        ? List.of()
        : of(change, window);
  }

  /** Those it would have in this window, what stops it first. */
  @Transactional(readOnly = true)
  public List<Conflict> of(Change change, Window window) {
    return reader.of(change, window);
  }

  /** What was let pass on this change, newest first. */
  @Transactional(readOnly = true)
  public List<Waiver> waivers(ChangeId change) {
    return waivers.of(change);
  }

  /** Whether the actor may let a conflict of the change pass. */
  public boolean mayWaive(Actor actor, Change change) {
    return !change.state().ended() && actor.holdsAny(change.client(), ConflictKind.waivers());
  }

  /** Whether the actor may break the glass for the change. */
  public boolean mayBreakGlass(Actor actor, Change change) {
    boolean theirs =
        change.people().implementers().contains(actor.person())
            && actor.holdsAny(change.client(), Role.IMPLEMENTER);
    return !change.state().ended()
        && (theirs || actor.holdsAny(change.client(), Role.CHANGE_MANAGER));
  }

  /**
   * Lets a conflict pass until a moment, at most 90 days from now. Throws {@link Invalid} for what
   * is missing, and when no such conflict stands.
   */
  @Transactional
  public void waive(Actor actor, ChangeId id, String key, String reason, @Nullable Instant until) {
    Change change = changes.lock(id);
    if (!mayWaive(actor, change)) {
      throw new Forbidden("Only change managers and IT leadership let a conflict pass.");
    }
    Instant now = clock.instant();
    List<Problem> problems = SecondPersons.reasoned(reason);
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      problems.add(new Problem("until", "Say until when, within 90 days from now."));
    }
    Conflict stands =
        of(change).stream()
            .filter(one -> one.key().equals(key) && !one.kind().takesBreakGlass())
            .findFirst()
            .orElse(null);
    if (stands == null) {
      problems.add(new Problem("key", "No such conflict stands in its way any more."));
    }
    if (until == null || stands == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    pass(
        actor,
        change,
        new Waiver(
            id,
            key,
            stands.sentence(),
            change.window(),
            reason.strip(),
            until,
            actor.name(),
            now,
            ""),
        null);
  }

  /**
   * Opens every blackout for this change until its window ends, with a second person of the staff
   * who knows of it. A review becomes due. Throws {@link Invalid} for what is missing.
   */
  @Transactional
  public void breakGlass(Actor actor, ChangeId id, @Nullable PersonId second, String reason) {
    Change change = changes.lock(id);
    if (!mayBreakGlass(actor, change)) {
      throw new Forbidden("Only its implementers and change managers break the glass.");
    }
    List<Problem> problems = SecondPersons.reasoned(reason);
    SecondPersons.Named named = seconds.named(actor, second, problems);
    Window window = change.window();
    if (window == null || change.state() == State.DRAFT) {
      problems.add(new Problem("reason", "There is no window yet to break the glass for."));
    }
    if (named == null || window == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    Instant now = clock.instant();
    Instant until = window.end().isAfter(now) ? window.end() : now.plus(Duration.ofHours(12));
    pass(
        actor,
        change,
        new Waiver(
            id, Waiver.GLASS, "", window, reason.strip(), until, actor.name(), now, named.name()),
        named.id());
  }

  private void pass(Actor actor, Change change, Waiver waiver, @Nullable PersonId second) {
    waivers.insert(actor, change, waiver, second);
    triggers.due(change.account(), change.id());
    boolean glass = waiver.key().equals(Waiver.GLASS);
    ledger.append(
        actor,
        Deed.of(
                "change",
                change.id().value(),
                change.client(),
                glass ? "glass-broken" : "conflict-waived")
            .with(
                Map.of(
                    "conflict", waiver.key(),
                    "until", waiver.until().toString(),
                    "second", waiver.second()))
            .because(waiver.reason()));
  }
}
