package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to why items that trouble reaches are not hit, with names and reasons. */
@Service
public class Safeties {
  private final RedundancyStore store;
  private final DependencyStore dependencies;
  private final Items items;
  private final InstantSource clock;

  Safeties(RedundancyStore store, DependencyStore dependencies, Items items, InstantSource clock) {
    this.store = store;
    this.dependencies = dependencies;
    this.items = items;
    this.clock = clock;
  }

  /** Those that hold by redundancy and those that were said to be spared, at most so many each. */
  @Transactional(readOnly = true)
  public List<Safe> of(Impact impact, int most) {
    List<Impact.Held> held = impact.held(most);
    List<Impact.Spared> spared = impact.spared(most);
    if (held.isEmpty() && spared.isEmpty()) {
      return List.of();
    }
    List<ItemId> ids = new ArrayList<>();
    held.forEach(each -> ids.add(each.item()));
    spared.forEach(each -> ids.add(each.item()));
    spared.stream().map(Impact.Spared::over).filter(Objects::nonNull).forEach(ids::add);
    Map<ItemId, Item> named = items.named(ids);
    List<Safe> safe = new ArrayList<>(held(held, named));
    safe.addAll(spared(spared, named));
    return safe;
  }

  private List<Safe> held(List<Impact.Held> held, Map<ItemId, Item> named) {
    Map<GroupId, RedundancyGroup> groups =
        store.named(held.stream().map(Impact.Held::group).toList());
    List<Safe> safe = new ArrayList<>();
    for (Impact.Held each : held) {
      Item item = named.get(each.item());
      RedundancyGroup group = groups.get(each.group());
      if (item != null && group != null) {
        safe.add(new Safe.Held(item, group.name(), each.left(), each.members(), each.needed()));
      }
    }
    return safe;
  }

  private List<Safe> spared(List<Impact.Spared> spared, Map<ItemId, Item> named) {
    List<NotImpacted> said =
        store.sparedItems(spared.stream().map(Impact.Spared::item).toList(), clock.instant());
    Map<DependencyId, Dependency> over = new HashMap<>();
    dependencies
        .named(said.stream().map(NotImpacted::dependency).toList())
        .forEach(each -> over.put(each.id(), each));
    List<Safe> safe = new ArrayList<>();
    for (Impact.Spared each : spared) {
      Item item = named.get(each.item());
      NotImpacted word = word(each, said, over);
      if (item != null && word != null) {
        safe.add(
            new Safe.Spared(
                item,
                each.over() == null ? null : named.get(each.over()),
                word.because(),
                word.saidAt(),
                word.until(),
                word.saidBy()));
      }
    }
    return safe;
  }

  /**
   * What was said of just this dependency; of one whose other end is hidden, what was said last.
   */
  private static @Nullable NotImpacted word(
      Impact.Spared spared, List<NotImpacted> said, Map<DependencyId, Dependency> over) {
    return said.stream()
        .filter(word -> word.item().equals(spared.item()))
        .filter(word -> {
          Dependency dependency = over.get(word.dependency());
          return dependency == null
              ? spared.over() == null
              : dependency.other(word.item()).equals(spared.over());
        })
        .findFirst()
        .orElse(null);
  }
}
