package io.tidegate.insight;

import io.tidegate.insight.Replayed.Way;
import io.tidegate.insight.Tally.Asked;
import io.tidegate.insight.Tally.Sum;
import io.tidegate.insight.Tally.Ways;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts, piece by piece. */
final class TallySheet {
  private final Map<String, Counter> clients = new HashMap<>();
  private final Map<Pair, Integer> ways = new HashMap<>();
  private final Map<String, Asked> asked = new HashMap<>();
  private final Map<MissingFact, Integer> lacking = new EnumMap<>(MissingFact.class);
  private final Counter all;

  /** Goes on from there. */
  TallySheet(Tally before) {
    all = new Counter(before.sum());
    before.clients().forEach((client, sum) -> clients.put(client, new Counter(sum)));
    before.ways().forEach(way -> ways.put(new Pair(way.before(), way.after()), way.changes()));
    asked.putAll(before.asked());
    lacking.putAll(before.lacking());
  }

  private record Pair(@Nullable String before, @Nullable String after) {}

  void add(Replayed one) {
    all.add(one);
    clients.computeIfAbsent(one.client().toString(), _ -> new Counter(Sum.NOTHING)).add(one);
    ways.merge(new Pair(row(one.before()), row(one.after())), 1, Integer::sum);
    askedBy(one.before()).forEach(who -> asked.merge(who, new Asked(1, 0), TallySheet::plus));
    askedBy(one.after()).forEach(who -> asked.merge(who, new Asked(0, 1), TallySheet::plus));
    one.lacking().forEach(fact -> lacking.merge(fact, 1, Integer::sum));
  }

  Tally tally() {
    Map<String, Sum> sums = new HashMap<>();
    clients.forEach((client, counter) -> sums.put(client, counter.sum()));
    List<Ways> counted =
        ways.entrySet().stream()
            .map(entry ->
                new Ways(entry.getKey().before(), entry.getKey().after(), entry.getValue()))
            .sorted(
                Comparator.comparingInt(Ways::changes)
                    .reversed()
                    .thenComparing(way -> String.valueOf(way.before()))
                    .thenComparing(way -> String.valueOf(way.after())))
            .toList();
    return new Tally(all.sum(), sums, counted, asked, lacking);
  }

  private static @Nullable String row(@Nullable Way way) {
    return way == null ? null : way.row();
  }

  private static List<String> askedBy(@Nullable Way way) {
    return way == null ? List.of() : way.asked();
  }

  private static Asked plus(Asked one, Asked more) {
    return new Asked(one.before() + more.before(), one.after() + more.after());
  }

  /** A sum while it grows. */
  private static final class Counter {
    private Sum sum;

    Counter(Sum sum) {
      this.sum = sum;
    }

    Sum sum() {
      return sum;
    }

    void add(Replayed one) {
      Way after = one.after();
      Long then = Optional.ofNullable(one.before()).map(Way::minutes).orElse(null);
      Long now = Optional.ofNullable(after).map(Way::minutes).orElse(null);
      boolean waiting = then != null && now != null;
      long waited = then == null || !waiting ? 0 : then;
      long would = now == null || !waiting ? 0 : now;
      sum =
          new Sum(
              sum.changes() + 1,
              sum.recorded() + one(one.recorded()),
              sum.otherWay() + one(one.otherWay()),
              sum.moreStages() + one(one.moreStages() > 0),
              sum.fewerStages() + one(one.moreStages() < 0),
              sum.moreDecisions() + one(one.moreDecisions() > 0),
              sum.fewerDecisions() + one(one.moreDecisions() < 0),
              sum.noRow() + one(after != null && after.none()),
              sum.undecided() + one(after == null),
              sum.wentWrong() + one(one.wentWrong()),
              sum.unreviewed() + one(one.unreviewed()),
              sum.oneLook() + one(one.oneLook()),
              sum.waiting() + one(waiting),
              sum.before() + waited,
              sum.after() + would);
    }

    private static int one(boolean counts) {
      return counts ? 1 : 0;
    }
  }
}
