package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the blast radius looked at from its other end: what could be behind trouble at an
 * item or at a client, over all clients of the account, as the dependencies stand in this
 * transaction.
 */
@Service
public class Causes {
  private final Graphs graphs;
  private final InstantSource clock;

  Causes(Graphs graphs, InstantSource clock) {
    this.graphs = graphs;
    this.clock = clock;
  }

  /** Whatever could hit this item, as far as the tenant of the transaction may see it. */
  @Transactional(readOnly = true)
  public Upstream of(ItemId item) {
    ImpactGraph graph = graphs.current();
    int number = graph.items.index.of(item.value());
    int[] hit = number == IdIndex.ABSENT ? new int[0] : new int[] {number};
    return upstream(graph, hit, item);
  }

  /** Whatever could hit any item of this client. */
  @Transactional(readOnly = true)
  public Upstream of(ClientId client) {
    ImpactGraph graph = graphs.current();
    int whose = graph.items.clients.indexOf(client.value());
    int[] hit =
        IntStream.range(0, graph.size())
            .filter(item -> graph.items.client[item] == whose && graph.items.live[item] == 1)
            .toArray();
    return upstream(graph, hit, null);
  }

  private Upstream upstream(ImpactGraph graph, int[] hit, @Nullable ItemId only) {
    return new Upstream(
        graph, Ancestry.of(graph, hit, minute()), hit, only, Tenancy.required().client(), minute());
  }

  private int minute() {
    return (int) Duration.ofMillis(clock.millis()).toMinutes();
  }
}
