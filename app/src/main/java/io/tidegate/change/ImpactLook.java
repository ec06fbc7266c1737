package io.tidegate.change;

import java.time.Instant;

/** Somebody's word that they looked whom a change hits, as it stands. */
public record ImpactLook(String by, Instant at) {}
