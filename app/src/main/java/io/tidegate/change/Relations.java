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
}
