package io.tidegate.change;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that people keep under a name, for themselves or for their colleagues: the account's
 * staff, or the people of the same client. They are no part of the record and may be thrown away.
 */
@Service
public class SavedViews {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 2000;
  private static final int MOST = 50;

  private final SavedViewStore store;
  private final InstantSource clock;

  SavedViews(SavedViewStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The actor's own by name, then those that colleagues share. */
  @Transactional(readOnly = true)
  public List<SavedView> of(Actor actor) {
    return store.list(actor);
  }

  /**
   * Keeps a list; one of the same name and owner is replaced. Throws {@link Invalid} for the field
   * {@code name} when there is no name, too long a one, or when there are 50 already; {@link
   * Forbidden} by a token for one client, since a view is of the account.
   */
  @Transactional
  public SavedView save(Actor actor, String name, String query, boolean shared) {
    if (!Tenancy.covers(actor)) {
      throw new Forbidden("A token for one client keeps no views, which are of the account.");
    }
    String kept = name.strip();
    if (kept.isEmpty()) {
      throw new Invalid("name", "Give the view a name.");
    }
    if (kept.length() > LONGEST_NAME) {
      throw new Invalid("name", "Keep the name within 60 characters.");
    }
    if (query.length() > LONGEST_QUERY) {
      throw new Invalid("name", "The list is narrowed by too much to be kept.");
    }
    store.save(
        actor,
        new SavedView(SavedViewId.next(), actor.person(), kept, query, shared),
        clock.instant());
    List<SavedView> own =
        of(actor).stream().filter(view -> view.owner().equals(actor.person())).toList();
    if (own.size() > MOST) {
      throw new Invalid("name", "You keep 50 views already. Remove one first.");
    }
    return own.stream().filter(view -> view.name().equals(kept)).findFirst().orElseThrow();
  }

  /** Whether the actor may throw it away: its owner, and for what is shared a change manager. */
  public boolean mayRemove(Actor actor, SavedView view) {
    return view.owner().equals(actor.person())
        || (view.shared() && actor.holdsEverywhere(Role.CHANGE_MANAGER));
  }

  /** Throws it away; throws {@link NotFound} when the actor does not see it. */
  @Transactional
  public SavedView remove(Actor actor, SavedViewId id) {
    SavedView view =
        of(actor).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such view."));
    if (!mayRemove(actor, view)) {
      throw new Forbidden("Only its owner or a change manager removes a shared view.");
    }
    store.delete(id);
    return view;
  }
}
