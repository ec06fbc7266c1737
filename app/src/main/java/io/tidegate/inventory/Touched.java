package io.tidegate.inventory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Which items and dependencies of a graph were touched; or that it was too many to list. */
final class Touched {
  static final int MOST = 20_000;

  private final Set<UUID> items = new LinkedHashSet<>();
  private final Set<UUID> dependencies = new LinkedHashSet<>();
  private boolean whole;

  Set<UUID> items() {
    return items;
  }

  Set<UUID> dependencies() {
    return dependencies;
  }

  /** Whether the whole graph is to be read instead. */
  boolean whole() {
    return whole;
  }

  void addItems(Collection<UUID> more) {
    if (!whole) {
      items.addAll(more);
      bound();
    }
  }

  void addDependencies(Collection<UUID> more) {
    if (!whole) {
      dependencies.addAll(more);
      bound();
    }
  }

  void addAll(Touched more) {
    if (more.whole) {
      becomeWhole();
    } else {
      addItems(more.items);
      addDependencies(more.dependencies);
    }
  }

  void becomeWhole() {
    whole = true;
    items.clear();
    dependencies.clear();
  }

  private void bound() {
    if (items.size() + dependencies.size() > MOST) {
      becomeWhole();
    }
  }
}
