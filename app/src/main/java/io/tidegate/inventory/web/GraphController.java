package io.tidegate.inventory.web;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What hangs together with an item, as a graph. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class GraphController {
  private static final String USUAL_DEPTH = "2";

  /** As many as a browser draws and a table holds without anybody waiting. */
  private static final int MOST = 5_000;

  private final Items items;
  private final Neighbourhood neighbourhood;
  private final Frames frames;

  GraphController(Items items, Neighbourhood neighbourhood, Frames frames) {
    this.items = items;
    this.neighbourhood = neighbourhood;
    this.frames = frames;
  }

  @GetMapping("/inventory/{id}/graph")
  Answer show(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = USUAL_DEPTH) String depth) {
    Item item = items.get(ItemId.of(id));
    int steps = depth.matches("[1-6]") ? Integer.parseInt(depth) : Integer.parseInt(USUAL_DEPTH);
    List<GraphEdge> edges = neighbourhood.of(item.id(), steps, MOST + 1);
    boolean cut = edges.size() > MOST;
    return new GraphPage(
        frames
            .of(
                actor,
                "What hangs together with " + item.name(),
                new Crumb("Inventory", "/inventory"),
                new Crumb(item.name(), "/inventory/" + item.id()))
            .wide(),
        item,
        neighbourhood.node(item),
        steps,
        cut ? edges.subList(0, MOST) : edges,
        cut);
  }

  /** Of one item in the graph, those next to it. */
  @GetMapping("/inventory/{id}/graph/edges")
  Answer edges(@PathVariable String id) {
    return new GraphEdges(neighbourhood.of(items.get(ItemId.of(id)).id(), 1, MOST));
  }
}
