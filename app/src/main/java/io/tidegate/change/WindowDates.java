package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Since when the windows of changes stand as they do; for gates too, whom the changes ask. */
@Service
public class WindowDates {
  private final ChangeStore store;

  WindowDates(ChangeStore store) {
    this.store = store;
  }

  /** When the change's window was last moved; empty when it stands as it was first chosen. */
  @Transactional(readOnly = true)
  public Optional<Instant> setAt(ChangeId change) {
    return store.windowSetAt(change);
  }
}
