package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.inventory.KnownChange;
import io.tidegate.ui.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in an item at a time.
 *
 * @param item the item's id, for its address
 * @param name what it is called now
 * @param client null when the reader does not see it
 * @param said why it was written, such as {@code Edited by Ivan}
 * @param change the change it belongs to; null when it belongs to none
 * @param folded whether its differences open only when asked: all that an item began with, and what
 *     came in with many others
 * @param more how many differences are not shown
 */
public record RecordRow(
    Instant at,
    String item,
    String name,
    @Nullable Client client,
    String said,
    String because,
    @Nullable KnownChange change,
    List<Difference> differences,
    boolean folded,
    int more) {}
