package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for other changes in the same hours. Drafts and what is over do not count; windows that
 * only touch do not overlap; what is being carried out occupies its items until it is finished,
 * also when its window has passed or not begun.
 */
@Service
public class Collisions {
  private final CollisionStore store;
  private final BookingStore bookings;
  private final InstantSource clock;

  Collisions(CollisionStore store, BookingStore bookings, InstantSource clock) {
    this.store = store;
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * The changes that touch the same items or need the same implementers within this window, soonest
   * first. Only what the asker may see: a client's person learns nothing of another client.
   */
  @Transactional(readOnly = true)
  public List<Collision> of(Change change, Window window) {
    return touching(change.scope().affected(), change, window);
  }

  /** The same with these items instead of its own. */
  @Transactional(readOnly = true)
  public List<Collision> touching(Set<ItemId> items, Change change, Window window) {
    return items.isEmpty() && change.people().implementers().isEmpty()
        ? List.of()
        : store.find(sought(items, change, window));
  }

  /**
   * All other changes within this window, soonest first, whatever they touch, for whoever compares
   * with more items than can be named. What is common of people are this change's implementers.
   */
  @Transactional(readOnly = true)
  public List<Collision> within(Change change, Window window) {
    return store.within(sought(Set.of(), change, window));
  }

  /** The changes that touch one of these in a window that ends after this moment, soonest first. */
  @Transactional(readOnly = true)
  public List<ChangeId> after(Set<ItemId> items, Instant moment, int most) {
    return items.isEmpty()
        ? List.of()
        : bookings.after(
            items.stream().map(ItemId::value).collect(Collectors.toSet()), moment, most);
  }

  /** The changes that are being carried out on one of these. */
  @Transactional(readOnly = true)
  public List<ChangeId> running(Set<ItemId> items) {
    return items.isEmpty()
        ? List.of()
        : bookings.running(items.stream().map(ItemId::value).collect(Collectors.toSet()));
  }

  private CollisionStore.Sought sought(Set<ItemId> items, Change change, Window window) {
    Set<PersonId> people = change.people().implementers();
    return new CollisionStore.Sought(change.id(), items, people, window, clock.instant());
  }
}
