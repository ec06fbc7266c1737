package io.tidegate.inventory.web;

/**
 * A dependency as the graph draws it and its table tells it.
 *
 * @param said as it is said of the source, such as {@code runs on}
 * @param hits which end trouble runs to: {@code source}, {@code target}, {@code both} or {@code
 *     none}
 */
public record GraphEdge(String id, GraphNode source, String said, GraphNode target, String hits) {
  /** In words, which end trouble runs to. */
  public String trouble() {
    return switch (hits) {
      case "source" -> "to " + source.name();
      case "target" -> "to " + target.name();
      case "both" -> "both ways";
      default -> "no way";
    };
  }
}
