package io.tidegate.inventory;

/**
 * Something of NetBox's that is not taken in.
 *
 * @param what which one, or how many of which kind
 */
public record NetboxSkipped(String what, String because) {}
