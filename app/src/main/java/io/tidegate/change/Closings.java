package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done and closed, in few words, for rooms that learn from it. */
@Service
public class Closings {
  private final ClosingStore store;

  Closings(ClosingStore store) {
    this.store = store;
  }

  /** Normal changes that were closed since a moment and came from no model, the newest first. */
  @Transactional(readOnly = true)
  public List<Closing> normal(Instant since, int most) {
    return store.normal(since, most);
  }

  /** One change that was closed. */
  public record Closing(
      ChangeId id,
      int number,
      ClientId client,
      String title,
      Outcome outcome,
      Instant closedAt,
      Set<ItemId> items) {
    public Closing {
      items = Set.copyOf(items);
    }
  }
}
