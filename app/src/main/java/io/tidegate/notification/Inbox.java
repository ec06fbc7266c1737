package io.tidegate.notification;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.kernel.ToldTime;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: what each person was told, and what of it they have read. Everybody reads
 * their own and nobody else's. Read marks are not the record, so the ledger knows nothing of them.
 */
@Service
public class Inbox {
  /** What is counted; more is more. */
  public static final int MOST_COUNTED = 100;

  /** Enough for a page, also when much of it is folded. */
  private static final int READ_AT_ONCE = 300;

  private final NoticeStore store;
  private final Live live;
  private final InstantSource clock;

  Inbox(NoticeStore store, Live live, InstantSource clock) {
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Tells somebody, in the transaction of the caller, and rings their bell. The same key to the
   * same person is one notice, so a listener may call this again.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(AccountId account, NewNotice notice) {
    // What only happened in the demo's story is not told to anybody.
    if (!ToldTime.telling() && store.insert(TimeOrderedUuid.next(), account, notice, clock)) {
      live.changed(account, notice.person().value());
    }
  }

  /** How many notices the actor has not read; counted up to {@link #MOST_COUNTED}. */
  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    return store.unread(actor.person(), MOST_COUNTED);
  }

  /**
   * The actor's notices, newest first, those about the same thing that came close together in one.
   *
   * @param unread only what was not read
   * @param after the cursor of the page before, or null
   * @param size how many folds a page has at most
   */
  @Transactional(readOnly = true)
  public Page<Fold> list(Actor actor, boolean unread, @Nullable UUID after, int size) {
    List<Notice> notices = store.list(actor.person(), unread, after, READ_AT_ONCE);
    List<Fold> folds = Fold.of(notices, size);
    int shown = folds.stream().mapToInt(Fold::size).sum();
    boolean more = shown < notices.size() || notices.size() == READ_AT_ONCE;
    return new Page<>(folds, more ? notices.get(shown - 1).id().toString() : null);
  }

  /**
   * Marks a notice of the actor's as read, and what is folded under it; not found when it is
   * somebody else's.
   */
  @Transactional
  public Notice read(Actor actor, UUID id) {
    Notice notice = own(actor, id);
    store.read(actor.person(), notice, notice.at().minus(Fold.REACH), clock.instant());
    live.changed(actor.account(), actor.person().value());
    return notice;
  }

  /** Marks a notice of the actor's as not read; not found when it is somebody else's. */
  @Transactional
  public void unreadAgain(Actor actor, UUID id) {
    store.unreadAgain(actor.person(), own(actor, id).id());
    live.changed(actor.account(), actor.person().value());
  }

  /**
   * Marks everything of the actor's as read that had come when they looked, and says how many.
   *
   * @param newest the newest notice that they saw
   */
  @Transactional
  public int readAll(Actor actor, UUID newest) {
    int read = store.readUpTo(actor.person(), newest, clock.instant());
    live.changed(actor.account(), actor.person().value());
    return read;
  }

  private Notice own(Actor actor, UUID id) {
    return store
        .find(actor.person(), id)
        .orElseThrow(() -> new NotFound("There is no such notice."));
  }
}
