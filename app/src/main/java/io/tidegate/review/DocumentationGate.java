package io.tidegate.review;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ItemId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * When a change may be closed, as far as documentation goes: somebody has spoken of each item that
 * it touched. Nobody can pass that; to say that nothing had to change is the way past.
 */
@Component
class DocumentationGate implements Gate {
  private static final int NAMED = 3;

  private final DocumentationStore store;
  private final Items items;

  DocumentationGate(DocumentationStore store, Items items) {
    this.store = store;
    this.items = items;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Change change = question.change();
    if (!question.about(Transition.CLOSE) || !DocumentationPolicy.due(change)) {
      return List.of();
    }
    Set<ItemId> open = DocumentationPolicy.open(change, store.list(change).keySet());
    return open.isEmpty()
        ? List.of()
        : List.of(
            Blocker.of(
                "documentation-open",
                "Say whether the documentation of %s is up to date".formatted(names(open)),
                "One click when all of it is; else say why nothing had to change.",
                question.at("/review#documentation")));
  }

  /** A few by name; what the reader may not see is only counted. */
  private String names(Set<ItemId> open) {
    List<String> named =
        items.named(open).values().stream().map(Item::name).sorted().limit(NAMED).toList();
    int more = open.size() - named.size();
    if (named.isEmpty()) {
      return more == 1 ? "one item" : more + " items";
    }
    return String.join(", ", named) + (more == 0 ? "" : " and " + more + " more");
  }
}
