package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import java.util.List;

/**
 * An item that is another than it was.
 *
 * @param added whether it was not there at the former moment
 * @param gone whether it is not there at the later one
 */
public record BaselineDifference(
    ItemId item, String name, boolean added, boolean gone, List<FactDifference> differences) {}
