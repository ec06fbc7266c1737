package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of announced windows before they begin. What is to be reminded of is noted when it is
 * announced; whoever hears of a window later than that is not told twice.
 */
@Component
class Reminders {
  private static final int MOST = 200;

  private final ReminderStore store;
  private final ChangeStore changes;
  private final NoticeDesk desk;
  private final InstantSource clock;

  Reminders(ReminderStore store, ChangeStore changes, NoticeDesk desk, InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.desk = desk;
    this.clock = clock;
  }

  /** Notes when to remind of this window, announced now; of one before it no more is said. */
  void note(Change change, Instant announced) {
    Window window = change.window();
    Optional<Instant> due =
        window == null
            ? Optional.empty()
            : desk.rules(change)
                .reminder(change.type())
                .map(window.start()::minus)
                .filter(announced::isBefore);
    due.ifPresentOrElse(at -> store.put(change, at), () -> store.drop(change.id()));
  }

  @Transactional(readOnly = true)
  List<ChangeId> due() {
    return store.due(clock.instant(), MOST);
  }

  /** Reminds of it, if it still stands as it was announced; nobody of what is on hold. */
  @Transactional
  void remind(ChangeId id) {
    Optional<Instant> start = store.take(id);
    Change change = changes.find(id).orElseThrow();
    Window window = change.window();
    if (start.isPresent()
        && window != null
        && window.start().equals(start.get())
        && change.state() == State.SCHEDULED
        && change.hold() == null
        && clock.instant().isBefore(window.start())) {
      desk.remind(change, window.start());
    }
  }
}
