package io.tidegate.change;

/**
 * Another change, as it stands to this one.
 *
 * @param toward whether this change names the other; false when the other names this one
 */
public record Related(Relation relation, boolean toward, int number, String title, State state) {}
