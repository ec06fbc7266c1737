package io.tidegate.change.web;

/**
 * One state on the rail.
 *
 * @param place {@code is-past}, {@code is-now}, {@code is-next} or {@code is-later}
 * @param note a line under it: since when, by whom; empty for none
 */
record Stop(String slug, String title, String place, String note) {}
