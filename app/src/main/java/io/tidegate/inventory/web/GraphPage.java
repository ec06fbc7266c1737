package io.tidegate.inventory.web;

import io.tidegate.inventory.Item;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dependencies around an item, as a graph and as a table.
 *
 * @param depth how many dependencies away it looks
 * @param cut whether there are more than are shown
 */
public record GraphPage(
    Frame frame, Item item, GraphNode root, int depth, List<GraphEdge> edges, boolean cut)
    implements View {
  static final int DEEPEST = 6;

  /** A table of more rows than this is folded, since a browser takes long to lay it out. */
  static final int FOLDED_FROM = 400;

  /** How far one can look. */
  public List<Option> depths() {
    return IntStream.rangeClosed(1, DEEPEST)
        .mapToObj(
            i -> Option.of(Integer.toString(i), i == 1 ? "1 step around" : i + " steps around"))
        .toList();
  }

  /** How many items there are in it. */
  public long items() {
    return edges.stream()
        .flatMap(edge -> Stream.of(edge.source().id(), edge.target().id()))
        .distinct()
        .count();
  }
}
