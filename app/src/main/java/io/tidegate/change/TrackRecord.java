package io.tidegate.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the changes went that were made from a model, as far as the asker may see them. */
@Service
public class TrackRecord {
  /** So many of the newest are looked at, open ones among them. */
  private static final int LOOKED_AT = 500;

  private final TrackRecordStore store;

  TrackRecord(TrackRecordStore store) {
    this.store = store;
  }

  /**
   * The changes from the model that were closed since a moment, the newest number first.
   *
   * @param most how many at most
   */
  @Transactional(readOnly = true)
  public List<Ended> of(UUID model, Instant since, int most) {
    return store.closed(model, since, LOOKED_AT, most);
  }

  /**
   * The same of many models, each since a moment of its own; none where nothing was closed.
   *
   * @param most how many at most of each
   */
  @Transactional(readOnly = true)
  public Map<UUID, List<Ended>> of(Map<UUID, Instant> since, int most) {
    return since.isEmpty() ? Map.of() : store.closed(since, LOOKED_AT, most);
  }

  /**
   * One change that was closed.
   *
   * @param closedAt when it was closed, which may be long after the work
   */
  public record Ended(int number, String title, Outcome outcome, Instant closedAt) {
    /** The number as people read it. */
    public String code() {
      return "CHG-" + number;
    }
  }
}
