package io.tidegate.access;

import java.time.Instant;

/** A browser in which somebody is signed in: since when, when it was last used, and from where. */
public record SignedInAt(SessionId id, Instant since, Instant lastSeen, Visitor visitor) {}
