package io.tidegate.insight;

import io.tidegate.approval.Router;
import io.tidegate.approval.Routers;
import io.tidegate.approval.Routing;
import io.tidegate.approval.Routings;
import io.tidegate.change.Chronicled;
import io.tidegate.insight.ReplayPolicy.Known;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.policy.Policy;
import io.tidegate.risk.RiskLevel;
import io.tidegate.risk.Risks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replays changes by the rules that hold for each client and by those that a draft would give it.
 * Asks within the transaction of whoever has it replay, and remembers people and rules.
 */
final class Replay {
  private final Rooms rooms;
  private final Routers routers;
  private final ReplayPolicy policy;
  private final Books books;
  private final Map<ClientId, Rules> rules = new HashMap<>();

  Replay(Rooms rooms, Routers routers, Waits waits, Books books) {
    this.rooms = rooms;
    this.routers = routers;
    this.policy = new ReplayPolicy(waits);
    this.books = books;
  }

  /** The doors it asks at. */
  record Rooms(Items items, Risks risks, Routings routings) {}

  /**
   * The rules to replay by.
   *
   * @param today those that hold for a client
   * @param draft those that would
   * @param kept whether a client keeps its routes whatever the draft says. Its changes are compared
   *     by today's rules: that they once went another way is none of the draft's doing
   */
  record Books(
      Function<ClientId, Policy> today,
      Function<ClientId, Policy> draft,
      Predicate<ClientId> kept) {}

  /** What a client lives by, and would. */
  private record Rules(
      Router today, Router draft, Policy drafted, boolean rescored, boolean dated) {}

  List<Replayed> of(List<Chronicled> changes) {
    Map<ItemId, Item> items =
        rooms
            .items()
            .named(
                changes.stream().flatMap(change -> change.affected().stream()).distinct().toList());
    Map<ChangeId, Routing> taken =
        rooms
            .routings()
            .taken(
                changes.stream()
                    .filter(change -> !books.kept().test(change.client()))
                    .map(Chronicled::id)
                    .toList());
    Map<ChangeId, RiskLevel> rescored = rescored(changes);
    Set<ChangeId> inBlackout = inBlackout(changes);
    return changes.stream()
        .map(change -> {
          Rules by = rules(change.client());
          RiskLevel level = level(change);
          return policy.replay(
              new Known(
                  change,
                  change.affected().stream().map(items::get).filter(Objects::nonNull).toList(),
                  level,
                  rescored.getOrDefault(change.id(), level),
                  inBlackout.contains(change.id()),
                  taken.get(change.id())),
              by.today(),
              by.draft());
        })
        .toList();
  }

  private Rules rules(ClientId client) {
    return rules.computeIfAbsent(
        client,
        _ -> {
          Policy now = books.today().apply(client);
          Policy then = books.draft().apply(client);
          return new Rules(
              routers.by(now),
              routers.by(then),
              then,
              !Risks.alike(now, then),
              Routers.asksForBlackouts(now) || Routers.asksForBlackouts(then));
        });
  }

  /** Of those whose answers are on record, where the draft counts them otherwise. */
  private Map<ChangeId, RiskLevel> rescored(List<Chronicled> changes) {
    Map<ChangeId, RiskLevel> levels = new HashMap<>();
    changes.stream()
        .filter(change -> rules(change.client()).rescored() && change.level() != null)
        .collect(Collectors.groupingBy(change -> rules(change.client()).drafted()))
        .forEach((drafted, some) ->
            levels.putAll(
                rooms.risks().scoredBy(drafted, some.stream().map(Chronicled::id).toList())));
    return levels;
  }

  /** Looked up where a rule asks for it alone. */
  private Set<ChangeId> inBlackout(List<Chronicled> changes) {
    List<Chronicled> asked =
        changes.stream().filter(change -> rules(change.client()).dated()).toList();
    return asked.isEmpty() ? Set.of() : rooms.routings().inBlackout(asked);
  }

  private static @Nullable RiskLevel level(Chronicled change) {
    return change.level() == null ? null : RiskLevel.valueOf(change.level().name());
  }
}
