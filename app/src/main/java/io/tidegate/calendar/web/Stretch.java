package io.tidegate.calendar.web;

/**
 * A stretch of ticks on a {@link DayGrid}.
 *
 * @param at the first of them, from 0
 * @param len how many, at least one
 */
record Stretch(int at, int len) {
  /** The tick after the last. */
  int end() {
    return at + len;
  }
}
