package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.change.WindowMoved;
import io.tidegate.kernel.ChangeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Looks again when something moved: a window, a calendar, a change that entered Scheduled. Whoever
 * owns a change that collides is told, once for each conflict.
 */
@Component
class ConflictListener {
  private static final Duration AHEAD = Duration.ofDays(180);
  private static final int MOST = 1000;
  private static final Set<State> WAITING =
      EnumSet.of(State.ASSESS, State.AUTHORIZE, State.SCHEDULED);

  private final ChangeLists lists;
  private final Changes changes;
  private final Conflicts conflicts;
  private final ConflictLetters letters;
  private final InstantSource clock;

  ConflictListener(
      ChangeLists lists,
      Changes changes,
      Conflicts conflicts,
      ConflictLetters letters,
      InstantSource clock) {
    this.lists = lists;
    this.changes = changes;
    this.conflicts = conflicts;
    this.letters = letters;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(EntriesChanged changed) {
    letters.oneAtATime(changed.account());
    Instant now = clock.instant();
    ChangeFilter ahead =
        ChangeFilter.ALL.in(WAITING).at(changed.client()).during(now, now.plus(AHEAD));
    for (ChangeLine line : lists.byWindow(ahead, MOST)) {
      look(changes.get(line.id()));
    }
  }

  @ApplicationModuleListener
  void on(ChangeMoved moved) {
    if (moved.to() == State.SCHEDULED && moved.from() != State.SCHEDULED) {
      letters.oneAtATime(moved.account());
      lookAround(moved.change());
    }
  }

  @ApplicationModuleListener
  void on(WindowMoved moved) {
    letters.oneAtATime(moved.account());
    lookAround(moved.change());
  }

  /** The change itself, and those that it now collides with. */
  private void lookAround(ChangeId id) {
    Change change = changes.get(id);
    if (change.state() == State.DRAFT) {
      return;
    }
    look(change);
    conflicts.of(change).stream()
        .map(Conflict::other)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .map(changes::get)
        .forEach(this::look);
  }

  private void look(Change change) {
    conflicts.of(change).stream()
        .filter(one -> one.waiver() == null)
        .forEach(one -> letters.tell(change, one));
  }
}
