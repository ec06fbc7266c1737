package io.tidegate.change;

import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of changes, for pages and for the rooms above; each shows what the tenant of the
 * transaction may see.
 */
@Service
public class ChangeLists {
  private static final int CEILING = 1000;

  private final ChangeListStore store;

  ChangeLists(ChangeListStore store) {
    this.store = store;
  }

  /** Newest first, by keyset; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<ChangeLine> list(ChangeFilter filter, @Nullable Integer after, int size) {
    return Page.of(
        store.list(filter, after, size + 1), size, line -> String.valueOf(line.number()));
  }

  /** Those with a window, soonest first, at most {@code size}. */
  @Transactional(readOnly = true)
  public List<ChangeLine> byWindow(ChangeFilter filter, int size) {
    return store.byWindow(filter, size);
  }

  /** Open changes in which the person has a part, soonest window first. */
  @Transactional(readOnly = true)
  public List<ChangeLine> concerning(PersonId person, int size) {
    return store.concerning(person, size);
  }

  /** How many there are; from 1000 on it says 1000. */
  @Transactional(readOnly = true)
  public int count(ChangeFilter filter) {
    return store.count(filter, CEILING);
  }
}
