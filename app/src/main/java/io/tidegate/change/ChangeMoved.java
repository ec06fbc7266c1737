package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;

/** A change took a transition. Listeners after the commit run at least once. */
public record ChangeMoved(
    AccountId account,
    ChangeId change,
    int number,
    Transition transition,
    State from,
    State to,
    PersonId by,
    String reason,
    Instant at)
    implements AccountEvent {}
