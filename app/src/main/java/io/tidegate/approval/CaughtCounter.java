package io.tidegate.approval;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Chronicle;
import io.tidegate.change.Chronicled;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.risk.RiskLevel;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts by asking the table for each change; reads of changes what the table asks for alone. */
@Component
class CaughtCounter {
  private static final int AT_ONCE = 5_000;

  private final Chronicle chronicle;
  private final Items items;
  private final Blackouts blackouts;

  CaughtCounter(Chronicle chronicle, Items items, Blackouts blackouts) {
    this.chronicle = chronicle;
    this.items = items;
    this.blackouts = blackouts;
  }

  /**
   * Counts.
   *
   * @param client the only client whose changes count; null for all
   * @param others clients whose changes do not count, since they live by rules of their own
   */
  Caught count(RouteTable table, @Nullable ClientId client, Set<ClientId> others, Instant since) {
    Counting counting = new Counting(table);
    List<Chronicled> piece = chronicle.read(client, since, 0, AT_ONCE);
    while (!piece.isEmpty()) {
      List<Chronicled> wanted =
          piece.stream().filter(change -> !others.contains(change.client())).toList();
      Set<ChangeId> stopped =
          asks(table, Condition::inBlackout) ? blackouts.among(wanted) : Set.of();
      Map<ItemId, Item> known = asks(table, Condition::criticality) ? items(wanted) : Map.of();
      wanted.forEach(change -> counting.add(change, known, stopped.contains(change.id())));
      piece = chronicle.read(client, since, piece.getLast().number(), AT_ONCE);
    }
    return counting.caught();
  }

  private Map<ItemId, Item> items(List<Chronicled> changes) {
    return items.named(
        changes.stream().flatMap(change -> change.affected().stream()).collect(Collectors.toSet()));
  }

  private static boolean asks(
      RouteTable table, java.util.function.Function<Condition, @Nullable Object> fact) {
    return table.rows().stream().anyMatch(row -> fact.apply(row.when()) != null);
  }

  /** A count while it grows. */
  private static final class Counting {
    private final RouteTable table;
    private final int[] byRow;
    private final Map<String, Integer> places = new HashMap<>();
    private int changes;
    private int byNone;
    private int undecided;

    Counting(RouteTable table) {
      this.table = table;
      this.byRow = new int[table.rows().size()];
      IntStream.range(0, byRow.length).forEach(i -> places.put(table.rows().get(i).name(), i));
    }

    void add(Chronicled change, Map<ItemId, Item> items, boolean stopped) {
      changes++;
      List<Item> touched =
          change.affected().stream().map(items::get).filter(Objects::nonNull).toList();
      List<String> rows =
          levels(change)
              .map(level ->
                  table
                      .choose(Routers.subject(change, touched, level, stopped).facts())
                      .map(RouteTable.Chosen::row)
                      .orElse(""))
              .distinct()
              .toList();
      if (rows.size() > 1) {
        undecided++;
      } else if (rows.getFirst().isEmpty()) {
        byNone++;
      } else {
        byRow[places.getOrDefault(rows.getFirst(), 0)]++;
      }
    }

    /** Every risk that it may have had, where none is on record. */
    private static Stream<@Nullable RiskLevel> levels(Chronicled change) {
      if (change.level() != null) {
        return Stream.of(RiskLevel.valueOf(change.level().name()));
      }
      return change.type() == ChangeType.NORMAL
          ? Arrays.stream(RiskLevel.values())
          : Stream.of((RiskLevel) null);
    }

    Caught caught() {
      return new Caught(changes, Arrays.stream(byRow).boxed().toList(), byNone, undecided);
    }
  }
}
