package io.tidegate.change;

/**
 * A change to which a deed asked for many was not done.
 *
 * @param title as it stands now; empty where there is no such change to be seen
 * @param because why not, in a sentence
 */
public record BulkRefusal(int number, String title, String because) {}
