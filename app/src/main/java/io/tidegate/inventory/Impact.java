package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The blast radius: which items are impacted when others are in trouble, worst first. Those others
 * themselves, the affected ones, are not among them.
 */
public final class Impact {
  private final Blast blast;
  private final @Nullable ClientId reader;
  private final int now;
  private final int[] ranked;

  /** As somebody sees it who sees this client only; null sees the whole account. */
  Impact(Blast blast, @Nullable ClientId reader, int now) {
    this.blast = blast;
    this.reader = reader;
    this.now = now;
    this.ranked = blast.ranked(this::sees);
  }

  /** How many items are impacted. */
  public int size() {
    return ranked.length;
  }

  /** How many of them people work with: services and applications. */
  public int services() {
    return (int) Arrays.stream(ranked).filter(item -> items().kind[item].isService()).count();
  }

  /** How many of them are at least so critical. */
  public int atLeast(int criticality) {
    return (int)
        Arrays.stream(ranked).filter(item -> items().criticality[item] >= criticality).count();
  }

  /**
   * How many people they serve: of each client the most that any one of its items serves, since the
   * same people use them all.
   */
  public int users() {
    return usersByClient().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The same for each client with impacted items, 0 where nobody knows. */
  public Map<ClientId, Integer> usersByClient() {
    Map<ClientId, Integer> users = new HashMap<>();
    for (int item : ranked) {
      users.merge(client(item), items().users[item], Math::max);
    }
    return users;
  }

  /** Whose items are impacted, the client of the worst first. */
  public Set<ClientId> clients() {
    Set<ClientId> clients = new LinkedHashSet<>();
    for (int item : ranked) {
      clients.add(client(item));
    }
    return clients;
  }

  /** The worst of them, at most so many, each with the path that explains it. */
  public List<Impacted> worst(int most) {
    return from(0, most);
  }

  /** The same, after the first so many. */
  public List<Impacted> from(int skipped, int most) {
    return Arrays.stream(ranked).skip(skipped).limit(most).mapToObj(this::impacted).toList();
  }

  /** Those that lost something and hold by redundancy, the most critical first, at most so many. */
  public List<Held> held(int most) {
    return Arrays.stream(kept())
        .filter(arc -> !isSpared(arc))
        .limit(most)
        .mapToObj(this::heldBy)
        .toList();
  }

  /**
   * Those of which somebody said that they are not hit over this dependency, the most critical
   * first, at most so many.
   */
  public List<Spared> spared(int most) {
    return Arrays.stream(kept())
        .filter(this::isSpared)
        .limit(most)
        .mapToObj(
            arc -> new Spared(id(arcs().to[arc]), client(arcs().to[arc]), shown(arcs().from[arc])))
        .toList();
  }

  private Held heldBy(int arc) {
    int group = arcs().group[arc];
    int members = arcs().groupMembers[group];
    return new Held(
        id(arcs().to[arc]),
        client(arcs().to[arc]),
        new GroupId(arcs().groups.id(group)),
        members - blast.lost(group),
        members,
        arcs().groupNeeded[group]);
  }

  private boolean isSpared(int arc) {
    return arcs().sparedUntil[arc] > now;
  }

  private int[] kept() {
    return Arrays.stream(blast.held(now))
        .filter(arc -> sees(arcs().to[arc]))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer arc) -> -items().criticality[arcs().to[arc]])
                .thenComparingInt(arc -> -items().users[arcs().to[arc]])
                .thenComparingInt(arc -> arcs().to[arc]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private ItemId id(int item) {
    return new ItemId(items().index.id(item));
  }

  private ImpactGraph.Arcs arcs() {
    return blast.graph().arcs;
  }

  /** All items that these lines name, on the way too. */
  public static Set<ItemId> named(List<Impacted> lines) {
    Set<ItemId> items = new LinkedHashSet<>();
    for (Impacted line : lines) {
      line.path().stream().map(Hop::item).filter(Objects::nonNull).forEach(items::add);
    }
    return items;
  }

  private Impacted impacted(int item) {
    return new Impacted(
        new ItemId(items().index.id(item)),
        client(item),
        items().kind[item],
        items().criticality[item],
        items().users[item],
        path(item));
  }

  private List<Hop> path(int item) {
    int[] arcs = blast.path(item);
    Hop[] hops = new Hop[arcs.length + 1];
    int origin = arcs.length == 0 ? item : blast.graph().arcs.from[arcs[0]];
    hops[0] = new Hop(shown(origin), null, 0, 0);
    for (int at = 0; at < arcs.length; at++) {
      hops[at + 1] = hop(arcs[at]);
    }
    return List.of(hops);
  }

  private Hop hop(int arc) {
    ImpactGraph.Arcs arcs = blast.graph().arcs;
    int group = arcs.group[arc];
    return new Hop(
        shown(arcs.to[arc]),
        arcs.type[arc],
        group == ImpactGraph.ALONE ? 0 : blast.lost(group),
        group == ImpactGraph.ALONE ? 0 : arcs.groupMembers[group]);
  }

  private @Nullable ItemId shown(int item) {
    return sees(item) ? new ItemId(items().index.id(item)) : null;
  }

  private boolean sees(int item) {
    return reader == null || client(item).equals(reader);
  }

  private ClientId client(int item) {
    return new ClientId(items().clients.get(items().client[item]));
  }

  private ImpactGraph.Items items() {
    return blast.graph().items;
  }

  /**
   * An item that is hit.
   *
   * @param users how many people work with it; 0 when unknown or none
   * @param path from an affected item, which stands first, to this one, which stands last
   */
  public record Impacted(
      ItemId item, ClientId client, Kind kind, int criticality, int users, List<Hop> path) {}

  /**
   * An item that lost members of a redundancy group, and holds.
   *
   * @param left how many of the group's {@code members} are still up, of which it needs {@code
   *     needed}
   */
  public record Held(
      ItemId item, ClientId client, GroupId group, int left, int members, int needed) {}

  /**
   * An item that somebody said is not hit.
   *
   * @param over from where trouble would come; null when that is not the reader's to see
   */
  public record Spared(ItemId item, ClientId client, @Nullable ItemId over) {}

  /**
   * A station of the path.
   *
   * @param item null when it is not the reader's to see
   * @param by over which dependency it was hit; null for the first, where trouble begins
   * @param lost with redundancy, how many of its {@code members} are lost; else both are 0
   */
  public record Hop(@Nullable ItemId item, @Nullable DependencyType by, int lost, int members) {}
}
