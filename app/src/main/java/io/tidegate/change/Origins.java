package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what a change was copied from. A door of its own, since gates ask it and {@link Changes}
 * asks the gates.
 */
@Service
public class Origins {
  private final RelationStore relations;
  private final ChangeStore store;

  Origins(RelationStore relations, ChangeStore store) {
    this.relations = relations;
    this.store = store;
  }

  /**
   * The change it began as a copy of; empty when it is none, or when that one is not to be seen.
   */
  @Transactional(readOnly = true)
  public Optional<Change> of(ChangeId copy) {
    return relations.origin(copy).flatMap(store::find);
  }
}
