package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;

/**
 * What an item needs of several that do the same for it: “2 of 3 hosts”. Its members are the
 * dependencies that name it.
 *
 * @param item who needs them, and is hit when fewer than {@code needed} are left
 */
public record RedundancyGroup(GroupId id, ItemId item, String name, int needed) {}
