package io.tidegate.inventory.web;

/**
 * An item as the graph draws it.
 *
 * @param whose the client's two letters
 */
public record GraphNode(String id, String name, String kind, int criticality, String whose) {}
