package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.inventory.ImpactGraphBuilder.Edge;
import io.tidegate.inventory.ImpactGraphBuilder.Node;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Trouble in a graph: small ones by hand, and many random ones against a model that is too plain to
 * err.
 */
class PropagationTest {
  private static final int NOW = 1_000;
  private static final UUID CLIENT = TimeOrderedUuid.next();

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<UUID, Integer> groups = new LinkedHashMap<>();

  @Test
  void troubleRunsAnyNumberOfStepsAndTheShortestPathExplainsIt() {
    item("HOST", 3, 0);
    item("FS01", 3, 10);
    item("ERP", 4, 80);
    item("Payroll", 5, 120);
    on("FS01", DependencyType.RUNS_ON, "HOST");
    on("ERP", DependencyType.USES, "FS01");
    on("Payroll", DependencyType.USES, "ERP");
    on("Payroll", DependencyType.USES, "FS01");

    Impact impact = impact("HOST");

    assertThat(names(impact)).containsExactly("Payroll", "ERP", "FS01");
    assertThat(path(impact, 0)).containsExactly("HOST", "FS01", "Payroll");
    assertThat(impact.users()).isEqualTo(120);
    assertThat(names(impact("Payroll"))).isEmpty();
  }

  @Test
  void aCircleEndsAndDoesNotImpactWhatIsAffected() {
    item("A", 3, 0);
    item("B", 3, 0);
    on("A", DependencyType.USES, "B");
    on("B", DependencyType.USES, "A");

    assertThat(names(impact("A"))).containsExactly("B");
  }

  @Test
  void eachTypeRunsItsOwnWay() {
    item("CLUSTER", 3, 0);
    item("NODE", 3, 0);
    item("BACKUP", 3, 0);
    item("PEER", 3, 0);
    on("NODE", DependencyType.PART_OF, "CLUSTER");
    on("CLUSTER", DependencyType.BACKED_UP_BY, "BACKUP");
    on("CLUSTER", DependencyType.CONNECTED_TO, "PEER");

    assertThat(names(impact("NODE"))).containsExactlyInAnyOrder("CLUSTER", "PEER");
    assertThat(names(impact("BACKUP"))).isEmpty();
    assertThat(names(impact("PEER"))).containsExactly("CLUSTER");
  }

  @Test
  void twoOfThreeNeededHoldsWithOneLostAndFallsWithTwo() {
    item("CLUSTER", 4, 50);
    item("VM", 5, 50);
    UUID hosts = group(2);
    for (String host : List.of("H1", "H2", "H3")) {
      item(host, 3, 0);
      member("CLUSTER", DependencyType.USES, host, hosts);
    }
    on("VM", DependencyType.RUNS_ON, "CLUSTER");

    assertThat(names(impact("H1"))).isEmpty();
    Impact two = impact("H1", "H3");
    assertThat(names(two)).containsExactly("VM", "CLUSTER");
    assertThat(two.worst(2).get(1).path().getLast())
        .satisfies(hop -> assertThat(hop.lost()).isEqualTo(2))
        .satisfies(hop -> assertThat(hop.members()).isEqualTo(3));
  }

  @Test
  void aMemberThatIsOnlyPlannedIsNotCountedYetAndSpreadsNothing() {
    item("CLUSTER", 4, 50);
    item("H1", 3, 0);
    item("H2", 3, 0);
    nodes.put("NEW", new Node(TimeOrderedUuid.next(), CLIENT, 3, 0, Kind.SERVER, false));
    UUID hosts = group(2);
    for (String host : List.of("H1", "H2", "NEW")) {
      member("CLUSTER", DependencyType.USES, host, hosts);
    }

    assertThat(names(impact("H1"))).containsExactly("CLUSTER");
    assertThat(names(impact("NEW"))).isEmpty();
  }

  @Test
  void whatIsSparedIsNotHitUntilItLapses() {
    item("SW", 3, 0);
    item("PHONE", 3, 0);
    edges.add(new Edge(id("PHONE"), id("SW"), DependencyType.REACHED_THROUGH, null, NOW + 1, 0));

    assertThat(names(impact("SW"))).isEmpty();
    edges.set(0, new Edge(id("PHONE"), id("SW"), DependencyType.REACHED_THROUGH, null, NOW, 0));
    assertThat(names(impact("SW"))).containsExactly("PHONE");
  }

  @Test
  void randomGraphsAgreeWithThePlainModel() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("Seed of random impacts: " + seed);
    Random chance = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      startAnew();
      build(chance, 1 + chance.nextInt(14));
      Set<String> affected = new HashSet<>();
      nodes.keySet().stream().filter(_ -> chance.nextInt(4) == 0).forEach(affected::add);
      agree(affected, "seed %d, round %d".formatted(seed, round));
    }
  }

  @Test
  void whatIsBehindTroubleIsWhateverWouldHitItAndRedundancyIsLookedThrough() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("Seed of random causes: " + seed);
    Random chance = new Random(seed);
    for (int round = 0; round < 500; round++) {
      startAnew();
      build(chance, 1 + chance.nextInt(12));
      ImpactGraph graph = graph();
      PlainModel plain = new PlainModel(nodes.values(), edges, groups, NOW);
      for (Node felt : nodes.values()) {
        Upstream upstream = upstream(graph, felt);
        for (Node cause : nodes.values()) {
          String when = "seed %d, round %d".formatted(seed, round);
          boolean hits = felt.live() && plain.fallen(Set.of(cause.id())).contains(felt.id());
          behind(upstream, felt, cause, hits, when);
        }
      }
    }
  }

  private static void behind(Upstream upstream, Node felt, Node cause, boolean hits, String when) {
    Set<ItemId> items = Set.of(new ItemId(cause.id()));
    if (cause.equals(felt)) {
      assertThat(upstream.way(items).orElseThrow().steps()).as(when).isZero();
      return;
    }
    boolean alone = upstream.lookedThrough(items).map(way -> !way.redundant()).orElse(false);
    assertThat(alone).as(when).isEqualTo(hits);
    upstream
        .lookedThrough(items)
        .ifPresent(way -> {
          assertThat(way.stations()).as(when).hasSize(way.steps() + 1);
          assertThat(way.from()).as(when).isEqualTo(new ItemId(cause.id()));
          assertThat(way.to()).as(when).isEqualTo(new ItemId(felt.id()));
        });
  }

  private static Upstream upstream(ImpactGraph graph, Node felt) {
    int[] at = {graph.items.index.of(felt.id())};
    ItemId only = new ItemId(felt.id());
    return new Upstream(graph, Ancestry.of(graph, at, NOW), at, only, null, NOW);
  }

  @Test
  void bothMembersAtOnceAreBehindItAndOneAloneIsHeldUp() {
    item("VM", 5, 50);
    item("SW", 3, 0);
    UUID hosts = group(1);
    for (String host : List.of("H1", "H2")) {
      item(host, 3, 0);
      member("VM", DependencyType.RUNS_ON, host, hosts);
      on(host, DependencyType.REACHED_THROUGH, "SW");
    }
    Upstream upstream = upstream(graph(), nodes.get("VM"));

    assertThat(upstream.lookedThrough(Set.of(itemId("H1"))).orElseThrow().redundant()).isTrue();
    assertThat(upstream.lookedThrough(Set.of(itemId("H1"), itemId("H2"))).orElseThrow().redundant())
        .isFalse();
    assertThat(upstream.lookedThrough(Set.of(itemId("SW"))).orElseThrow().redundant()).isFalse();
    assertThat(upstream.way(Set.of(itemId("SW"))).orElseThrow().steps()).isEqualTo(2);
  }

  private ItemId itemId(String name) {
    return new ItemId(id(name));
  }

  private void agree(Set<String> affected, String when) {
    ImpactGraph graph = graph();
    int[] origins = affected.stream().mapToInt(name -> graph.items.index.of(id(name))).toArray();
    Blast blast = Propagation.from(graph, origins, NOW);
    Set<UUID> fallen = new PlainModel(nodes.values(), edges, groups, NOW).fallen(ids(affected));

    for (Node node : nodes.values()) {
      int number = graph.items.index.of(node.id());
      assertThat(blast.hits(number)).as(when).isEqualTo(fallen.contains(node.id()));
      if (blast.hits(number)) {
        explains(blast, number, origins, when);
      }
    }
  }

  /** Each path begins where trouble begins and runs along arcs between items that are hit. */
  private static void explains(Blast blast, int item, int[] origins, String when) {
    int[] path = blast.path(item);
    ImpactGraph.Arcs arcs = blast.graph().arcs;
    int at = path.length == 0 ? item : arcs.from[path[0]];
    assertThat(Arrays.stream(origins).boxed()).as(when).contains(at);
    for (int arc : path) {
      assertThat(arcs.from[arc]).as(when).isEqualTo(at);
      assertThat(arcs.sparedUntil[arc]).as(when).isLessThanOrEqualTo(NOW);
      assertThat(blast.distance(arcs.to[arc])).as(when).isEqualTo(blast.distance(at) + 1);
      at = arcs.to[arc];
    }
    assertThat(at).as(when).isEqualTo(item);
  }

  private void build(Random chance, int size) {
    for (int i = 0; i < size; i++) {
      Node node =
          new Node(
              TimeOrderedUuid.next(),
              CLIENT,
              1 + chance.nextInt(5),
              chance.nextInt(100),
              Kind.SERVER,
              chance.nextInt(8) > 0);
      nodes.put("n" + i, node);
    }
    List<String> names = List.copyOf(nodes.keySet());
    for (int i = 0; i < size * 2; i++) {
      String source = names.get(chance.nextInt(size));
      String target = names.get(chance.nextInt(size));
      DependencyType type = DependencyType.values()[chance.nextInt(DependencyType.values().length)];
      int spared = chance.nextInt(6) == 0 ? NOW + 5 : chance.nextInt(6) == 0 ? NOW - 5 : 0;
      edges.add(new Edge(id(source), id(target), type, null, spared, spared));
    }
    for (int i = 0; i < size / 3; i++) {
      String whole = names.get(chance.nextInt(size));
      int members = 2 + chance.nextInt(3);
      UUID group = group(1 + chance.nextInt(members));
      for (int m = 0; m < members; m++) {
        member(whole, DependencyType.USES, names.get(chance.nextInt(size)), group);
      }
    }
  }

  @Test
  void fiftyThousandIdsKeepTheirNumbers() {
    IdIndex index = new IdIndex(0);
    List<UUID> ids = IntStream.range(0, 50_000).mapToObj(_ -> TimeOrderedUuid.next()).toList();
    ids.forEach(index::add);
    ids.forEach(index::add);
    assertThat(index.size()).isEqualTo(ids.size());
    for (int number = 0; number < ids.size(); number++) {
      assertThat(index.of(ids.get(number))).isEqualTo(number);
      assertThat(index.id(number)).isEqualTo(ids.get(number));
    }
    assertThat(index.of(UUID.randomUUID())).isEqualTo(IdIndex.ABSENT);
  }

  private void startAnew() {
    nodes.clear();
    edges.clear();
    groups.clear();
  }

  private void item(String name, int criticality, int users) {
    nodes.put(
        name, new Node(TimeOrderedUuid.next(), CLIENT, criticality, users, Kind.SERVER, true));
  }

  private void on(String source, DependencyType type, String target) {
    edges.add(new Edge(id(source), id(target), type, null, 0, 0));
  }

  private void member(String source, DependencyType type, String target, @Nullable UUID group) {
    edges.add(new Edge(id(source), id(target), type, group, 0, 0));
  }

  private UUID group(int needed) {
    UUID id = TimeOrderedUuid.next();
    groups.put(id, needed);
    return id;
  }

  private UUID id(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      throw new IllegalArgumentException(name);
    }
    return node.id();
  }

  private Set<UUID> ids(Set<String> names) {
    Set<UUID> ids = new HashSet<>();
    names.forEach(name -> ids.add(id(name)));
    return ids;
  }

  private ImpactGraph graph() {
    ImpactGraphBuilder builder = new ImpactGraphBuilder(0);
    nodes.values().forEach(builder::item);
    groups.forEach(builder::group);
    edges.forEach(builder::dependency);
    return builder.build();
  }

  private Impact impact(String... affected) {
    ImpactGraph graph = graph();
    int[] origins =
        Arrays.stream(affected).mapToInt(name -> graph.items.index.of(id(name))).toArray();
    return new Impact(Propagation.from(graph, origins, NOW), null, NOW);
  }

  private List<String> names(Impact impact) {
    return impact.worst(100).stream().map(hit -> name(hit.item())).toList();
  }

  private List<String> path(Impact impact, int rank) {
    return impact.worst(100).get(rank).path().stream().map(hop -> name(hop.item())).toList();
  }

  private String name(@Nullable ItemId item) {
    return nodes.entrySet().stream()
        .filter(entry -> item != null && entry.getValue().id().equals(item.value()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("?");
  }
}
