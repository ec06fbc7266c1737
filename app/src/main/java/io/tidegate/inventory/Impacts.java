package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /**
   * What depends on these, and what they depend on, for the whole account, whoever asks: for rules.
   * Not for showing.
   */
  @Transactional(readOnly = true)
  public Neighbourhood around(Collection<ItemId> affected) {
    ImpactGraph graph = graphs.current();
    return new Neighbourhood(graph, numbers(graph, affected), minute());
  }

  /** The ids of all items of the client that are not retired, whoever asks: for rules. */
  @Transactional(readOnly = true)
  public Set<ItemId> itemsOf(ClientId client) {
    ImpactGraph graph = graphs.current();
    int whose = graph.items.clients.indexOf(client.value());
    return IntStream.range(0, graph.size())
        .filter(item -> graph.items.client[item] == whose)
        .mapToObj(item -> new ItemId(graph.items.index.id(item)))
        .collect(Collectors.toSet());
  }

  private Blast blast(Collection<ItemId> affected) {
    ImpactGraph graph = graphs.current();
    return Propagation.from(graph, numbers(graph, affected), minute());
  }

  private static int[] numbers(ImpactGraph graph, Collection<ItemId> items) {
    return items.stream()
        .mapToInt(item -> graph.items.index.of(item.value()))
        .filter(item -> item != IdIndex.ABSENT)
        .distinct()
        .toArray();
  }

  private int minute() {
    return (int) Duration.ofMillis(clock.millis()).toMinutes();
  }
}
