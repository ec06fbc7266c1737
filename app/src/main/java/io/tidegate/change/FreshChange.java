package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;

/** A change as it is when it is first drafted. */
final class FreshChange {
  private FreshChange() {}

  static Change of(Actor actor, NewChange wanted, int number, Instant now) {
    return new Change(
        ChangeId.next(),
        actor.account(),
        wanted.client(),
        number,
        wanted.type(),
        false,
        State.DRAFT,
        now,
        null,
        false,
        Purpose.titled(wanted.title().strip()),
        People.startingWith(actor.person()),
        Scope.UNSAID,
        Plan.EMPTY,
        null,
        Safeguards.UNSTATED,
        EmergencyBrief.UNSAID,
        wanted.model(),
        Result.NONE,
        null,
        0,
        0,
        now,
        new Change.LastTouch(actor.name(), "drafted", now),
        null,
        0);
  }
}
