package io.tidegate.calendar;

import io.tidegate.kernel.Window;

/**
 * Time that speaks against a window which overlaps it.
 *
 * @param kind what it is; null for what is no conflict and still better avoided
 * @param key names it among the others; the same one may stand several times
 * @param said what it is, in words
 * @param stops whether no window may overlap it; otherwise it is a caution
 */
record Obstacle(
    @org.jspecify.annotations.Nullable ConflictKind kind,
    String key,
    String said,
    boolean stops,
    Window time) {}
