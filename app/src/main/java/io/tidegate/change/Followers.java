package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants to hear of a change. Its own people hear of it without asking, and may mute it; anybody
 * else who sees it may follow it. Neither is the record, so the ledger knows nothing of it.
 */
@Service
public class Followers {
  private final Changes changes;
  private final FollowerStore store;
  private final InstantSource clock;

  Followers(Changes changes, FollowerStore store, InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.clock = clock;
  }

  /** How the actor wants to hear of the change. */
  @Transactional(readOnly = true)
  public Stance of(Actor actor, Change change) {
    return store.find(change.id(), actor.person()).orElse(Stance.USUAL);
  }

  /** Whether the actor has a part in the change, and so hears of it without following it. */
  public boolean hears(Actor actor, Change change) {
    return AudiencePolicy.own(change.people()).contains(actor.person());
  }

  /** From now on the actor hears of the change so; not found when it is not theirs to see. */
  @Transactional
  public void choose(Actor actor, ChangeId id, Stance stance) {
    Change change = changes.get(id);
    if (stance == Stance.USUAL) {
      store.delete(id, actor.person());
    } else {
      store.put(change, actor.person(), stance, clock.instant());
    }
  }
}
