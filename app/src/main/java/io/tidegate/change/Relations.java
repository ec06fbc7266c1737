package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How changes stand to each other: before and after, what came out of what, copies. */
@Service
public class Relations {
  private final RelationStore store;

  Relations(RelationStore store) {
    this.store = store;
  }

  /** The changes that this one names, then those that name it; those that the reader may see. */
  @Transactional(readOnly = true)
  public List<Related> of(ChangeId change) {
    return store.of(change);
  }

  /** The changes that must be closed before this one may start and are not, by number. */
  @Transactional(readOnly = true)
  public List<Predecessor> predecessors(ChangeId change) {
    return store.predecessors(change);
  }

  /** The changes that must not start before this one is closed, and still may. */
  @Transactional(readOnly = true)
  public List<ChangeId> successors(ChangeId change) {
    return store.successors(change);
  }
}
