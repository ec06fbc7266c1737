package io.tidegate.calendar;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.Neighbourhood.Way;
import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What items are called on the way from one to another, as far as the asker may know them. */
record Stations(Asker asker, Map<ItemId, Item> known) {
  private static final int LISTED = 20;

  String name(ItemId id) {
    Item item = known.get(id);
    return item != null && isSeen(id) ? item.name() : "a shared item";
  }

  private boolean isSeen(ItemId id) {
    Item item = known.get(id);
    return item != null && asker.sees(item.client());
  }

  List<String> names(Collection<ItemId> ids) {
    return ids.stream().map(this::name).distinct().sorted().toList();
  }

  /**
   * “ERP depends on CORE-1 over VM-7, which CHG-7 changes”.
   *
   * @param there what goes on at the end of the way that is not ours: “which CHG-7 changes”
   */
  String said(Way way, String there) {
    String top = name(way.dependant());
    String base = name(way.foundation());
    if (way.items().size() == 2) {
      return way.oursDepends()
          ? "%s %s %s, %s".formatted(top, way.said(), base, there)
          : "%s %s %s, %s".formatted(base, way.saidBack(), top, there);
    }
    String over = over(way.items().subList(1, way.items().size() - 1));
    return way.oursDepends()
        ? "%s depends on %s%s, %s".formatted(top, base, over, there)
        : "%s, %s, depends on %s%s".formatted(top, there, base, over);
  }

  /** What lies between, as far as it has a name for the asker. */
  private String over(List<ItemId> between) {
    List<String> named = between.stream().filter(this::isSeen).map(this::name).distinct().toList();
    return named.isEmpty() ? "" : " over " + String.join(" and ", named);
  }

  /** Everything else that hangs together, or nothing. */
  String rest(List<Way> ways) {
    if (ways.size() < 2) {
      return "";
    }
    List<String> pairs =
        ways.stream()
            .skip(1)
            .map(way -> name(way.dependant()) + " on " + name(way.foundation()))
            .distinct()
            .toList();
    String more = pairs.size() > LISTED ? " and %d more".formatted(pairs.size() - LISTED) : "";
    return " Also " + pairs.stream().limit(LISTED).collect(Collectors.joining(", ")) + more + ".";
  }
}
