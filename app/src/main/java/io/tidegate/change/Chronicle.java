package io.tidegate.change;

import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to all changes of a time, for whoever wants to know what rules would have made of them.
 * Drafts are not among them: nobody asked anything of those.
 */
@Service
public class Chronicle {
  private final ChronicleStore store;

  Chronicle(ChronicleStore store) {
    this.store = store;
  }

  /**
   * Some changes that were written since, by ascending number.
   *
   * @param client the only client whose changes are wanted; null for all
   * @param after the number after which it begins; 0 for the first
   */
  @Transactional(readOnly = true)
  public List<Chronicled> read(@Nullable ClientId client, Instant since, int after, int many) {
    return store.read(client, since, after, many);
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  public int count(@Nullable ClientId client, Instant since) {
    return store.count(client, since);
  }
}
