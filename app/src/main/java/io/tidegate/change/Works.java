package io.tidegate.change;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what was going on in some hours: by the actual times of changes where there are any,
 * else by their windows. Nothing that is not scheduled yet, or never was done, counts.
 */
@Service
public class Works {
  /** More are not looked up one by one: each may have been touched by thousands of changes. */
  private static final int FEW = 500;

  private final WorkStore store;

  Works(WorkStore store) {
    this.store = store;
  }

  /** The work that shares these hours, as the tenant of the transaction may see it; in no order. */
  @Transactional(readOnly = true)
  public List<Work> during(Window hours) {
    return store.during(hours);
  }

  /**
   * Of {@link #during}, all work on any of these items, and that of this client that is on none;
   * other work may be among it. With a few hundred items what it costs follows what was done on
   * them, else what was done in the hours.
   *
   * @param client null when work on no item is not asked for
   */
  @Transactional(readOnly = true)
  public WorksNear near(Window hours, Collection<ItemId> items, @Nullable ClientId client) {
    if (items.size() <= FEW) {
      return store.on(hours, items, client);
    }
    List<Work> all = store.during(hours);
    return new WorksNear(all, all.size());
  }

  /**
   * For somebody who sees one client alone, the work of others in these hours, all that is on any
   * of these items; other work may be among it. None for whoever sees them all.
   */
  @Transactional(readOnly = true)
  public List<WorkOfOthers> ofOthers(Window hours, Collection<ItemId> items) {
    return Tenancy.required().client() == null ? List.of() : store.ofOthers(hours, items);
  }
}
