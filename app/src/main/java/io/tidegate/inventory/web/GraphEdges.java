package io.tidegate.inventory.web;

import io.tidegate.ui.View;
import java.util.List;

/** More rows of the table behind a graph, when an item in it is expanded. */
public record GraphEdges(List<GraphEdge> edges) implements View {}
