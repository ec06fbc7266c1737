package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.ItemId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the blast radius: whom trouble at some items hits, over all clients of the account,
 * as the dependencies stand in this transaction.
 */
@Service
public class Impacts {
  private final Graphs graphs;
  private final InstantSource clock;

  Impacts(Graphs graphs, InstantSource clock) {
    this.graphs = graphs;
    this.clock = clock;
  }

  /**
   * What is impacted when these are in trouble, as far as the tenant of the transaction may see it:
   * somebody of a client gets their own items, and no name on the way that is not theirs.
   */
  @Transactional(readOnly = true)
  public Impact of(Collection<ItemId> affected) {
    return new Impact(blast(affected), Tenancy.required().client(), minute());
  }

  /**
   * The same for the whole account, whoever asks: for rules, whose answer must not depend on the
   * reader. Not for showing.
   */
  @Transactional(readOnly = true)
  public Impact wholly(Collection<ItemId> affected) {
    return new Impact(blast(affected), null, minute());
  }

  private Blast blast(Collection<ItemId> affected) {
    ImpactGraph graph = graphs.current();
    int[] origins =
        affected.stream()
            .mapToInt(item -> graph.items.index.of(item.value()))
            .filter(item -> item != IdIndex.ABSENT)
            .toArray();
    return Propagation.from(graph, origins, minute());
  }

  private int minute() {
    return (int) Duration.ofMillis(clock.millis()).toMinutes();
  }
}
