package io.tidegate.execution;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the states before a change: for each affected item where its state is kept (a
 * snapshot, a saved configuration, a backup), or why it is not.
 */
@Service
public class Captures {
  private final Changes changes;
  private final CaptureStore store;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  Captures(Changes changes, CaptureStore store, Ledger ledger, Live live, InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  /** What was said of each item; an item of which nothing was said is not in it. */
  @Transactional(readOnly = true)
  public Map<ItemId, Capture> of(ChangeId change) {
    return store.list(change);
  }

  /**
   * Says where the state before is kept, or why it is not: exactly one of the two, else throws
   * {@link Invalid} for {@code place}. The change's people and change managers may.
   */
  @Transactional
  public void say(Actor actor, ChangeId id, ItemId item, String place, String reason) {
    Change change = changes.lock(id);
    require(actor, change, item);
    if (place.isBlank() == reason.isBlank()) {
      throw new Invalid("place", "Say where its state is kept, or why it is not.");
    }
    Capture capture =
        new Capture(item, place.strip(), reason.strip(), actor.person(), clock.instant());
    store.write(change, capture);
    ledger.append(
        actor,
        Deed.of("execution", id.value(), change.client(), "state-captured")
            .with(Map.of("item", item.toString(), "place", capture.place()))
            .because(capture.reason()));
    live.changed(change.account(), id.value());
  }

  private void require(Actor actor, Change change, ItemId item) {
    if (!changes.mayEdit(actor, change) || change.state().ended()) {
      throw new Forbidden("Only the people of a change that is open write into it.");
    }
    if (!change.scope().affected().contains(item)) {
      throw new NotFound("This change does not touch that item.");
    }
  }
}
