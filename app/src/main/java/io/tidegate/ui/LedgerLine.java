package io.tidegate.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a timeline.
 *
 * @param state the slug of the state it led to, for its glyph; null for a dot
 * @param quote what somebody said; null for nothing
 */
public record LedgerLine(
    Instant at, String who, String what, @Nullable String state, @Nullable String quote) {}
