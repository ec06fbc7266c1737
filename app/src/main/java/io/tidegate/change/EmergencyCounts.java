package io.tidegate.change;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Share;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how many changes were emergencies. Drafts and what was cancelled do not count: nobody
 * has asked for those, or nobody wants them any more.
 */
@Service
public class EmergencyCounts {
  private final EmergencyCountStore store;

  EmergencyCounts(EmergencyCountStore store) {
    this.store = store;
  }

  /** Of the changes that were written since: how many were emergencies; none for who has none. */
  @Transactional(readOnly = true)
  public Map<ClientId, Share> since(Map<ClientId, Instant> since) {
    return since.isEmpty() ? Map.of() : store.since(since);
  }

  /** The emergencies of a client that were written since, newest first. */
  @Transactional(readOnly = true)
  public Page<Emergency> list(ClientId client, Instant since, @Nullable Integer before, int size) {
    List<Emergency> rows =
        store.list(client, since, before == null ? Integer.MAX_VALUE : before, size + 1);
    return Page.of(rows, size, emergency -> Integer.toString(emergency.number()));
  }

  /**
   * One emergency.
   *
   * @param criterion the code of what made it one; empty where that was not said
   * @param outcome null while nobody told it
   */
  public record Emergency(
      int number,
      String title,
      String criterion,
      State state,
      @Nullable Outcome outcome,
      Instant written) {}
}
