package io.tidegate.access;

import io.tidegate.kernel.Actor;
import java.time.Instant;

/** A session that is good now, and who acts in it. */
public record OpenSession(SessionId id, Actor actor, Instant lastSeen) {}
