package io.tidegate.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Notices about the same thing that came within a few minutes, shown as one.
 *
 * @param newest the one that is shown
 * @param older the others, newest first
 */
public record Fold(Notice newest, List<Notice> older) {
  /** How long before the newest one the oldest of a fold may have come. */
  static final Duration REACH = Duration.ofMinutes(10);

  public Fold {
    older = List.copyOf(older);
  }

  /** Whether anything in it is still to be read. */
  public boolean unread() {
    return !newest.read() || older.stream().anyMatch(notice -> !notice.read());
  }

  /** How many notices it holds. */
  int size() {
    return 1 + older.size();
  }

  private boolean takes(Notice notice) {
    return !notice.at().isBefore(newest.at().minus(REACH));
  }

  /**
   * Folds notices from the newest on, until one more fold would be one too many.
   *
   * @param most how many folds there may be
   */
  static List<Fold> of(List<Notice> newestFirst, int most) {
    List<Fold> folds = new ArrayList<>();
    Map<UUID, Integer> latest = new LinkedHashMap<>();
    for (Notice notice : newestFirst) {
      Integer place = latest.get(notice.subject());
      if (place != null && folds.get(place).takes(notice)) {
        folds.set(place, folds.get(place).with(notice));
      } else if (folds.size() == most) {
        break;
      } else {
        latest.put(notice.subject(), folds.size());
        folds.add(new Fold(notice, List.of()));
      }
    }
    return folds;
  }

  private Fold with(Notice notice) {
    List<Notice> more = new ArrayList<>(older);
    more.add(notice);
    return new Fold(newest, more);
  }
}
