package io.tidegate.cab.web;

import io.tidegate.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param small who, and until when or how it was done
 * @param reference what it came of, such as CHG-1042; empty for nothing
 * @param action where the reader says that it is done; null when that is not theirs
 */
public record ActionLine(
    String id,
    String text,
    String small,
    String reference,
    Tone tone,
    boolean done,
    @Nullable String action) {}
