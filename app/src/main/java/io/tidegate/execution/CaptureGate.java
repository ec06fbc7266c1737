package io.tidegate.execution;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Gate;
import io.tidegate.change.Requirement;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * When work may begin: the state before of each affected item is kept, or it is said why not, where
 * the policy asks for it. An emergency is told so and goes on.
 */
@Component
class CaptureGate implements Gate {
  private static final int NAMED = 3;

  private final CaptureStore store;
  private final Items items;

  CaptureGate(CaptureStore store, Items items) {
    this.store = store;
    this.items = items;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    if (!question.asks(Requirement.STATE_BEFORE)) {
      return List.of();
    }
    Set<ItemId> missing = missing(question.change());
    if (missing.isEmpty()) {
      return List.of();
    }
    Blocker blocker =
        question.by(
            Requirement.STATE_BEFORE,
            Blocker.of(
                "state-before-missing",
                "The state before is not kept for " + names(missing),
                "Say where it is kept, or why it is not.",
                question.at("/run#captures")));
    return List.of(
        question.change().type() == ChangeType.EMERGENCY
            ? blocker.asCaution()
            : blocker.overridableBy(Role.CHANGE_MANAGER));
  }

  private Set<ItemId> missing(Change change) {
    Set<ItemId> missing = new HashSet<>(change.scope().affected());
    missing.removeAll(store.list(change.id()).keySet());
    return missing;
  }

  private String names(Set<ItemId> missing) {
    List<String> names = items.named(missing).values().stream().map(Item::name).sorted().toList();
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }
}
