package io.tidegate.change;

import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to people's word that they looked whom a change hits. It is about what the change
 * affected then; once that is something else, nobody has looked.
 */
@Service
public class ImpactLooks {
  private final Changes changes;
  private final ImpactLookStore store;
  private final PinnedPolicy policy;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  ImpactLooks(
      Changes changes,
      ImpactLookStore store,
      PinnedPolicy policy,
      Ledger ledger,
      Live live,
      InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.policy = policy;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  /** Whoever looked at it as it stands; empty when nobody did. */
  @Transactional(readOnly = true)
  public Optional<ImpactLook> of(Change change) {
    return store.find(change);
  }

  /** Whether the policy that the change lives by asks for it. */
  @Transactional(readOnly = true)
  public boolean asked(Change change) {
    return policy.of(change).get(RequirementRules.SECTION).asks(Requirement.IMPACT, change);
  }

  /** Whether the actor may say it of this change now. */
  public boolean mayLook(Actor actor, Change change) {
    return changes.mayEdit(actor, change) && !change.state().ended();
  }

  /** The actor looked. Throws {@link Forbidden} to whoever may not write into the change. */
  @Transactional
  public ImpactLook look(Actor actor, ChangeId id, long seen) {
    Change change = changes.lock(id);
    if (!mayLook(actor, change)) {
      throw new Forbidden(
          "The people of a change and change managers say that, until it has ended.");
    }
    if (change.version() != seen) {
      throw new Stale("The change was edited meanwhile: look once more.");
    }
    store.put(actor, change, clock.instant());
    ledger.append(
        actor,
        Mover.deed(change, "impact-looked-at")
            .with(Map.of("affected", change.scope().affected().size())));
    live.changed(change.account(), change.id().value());
    return store.find(change).orElseThrow();
  }
}
