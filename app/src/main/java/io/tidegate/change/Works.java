package io.tidegate.change;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.Window;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what was going on in some hours: by the actual times of changes where there are any,
 * else by their windows. Nothing that is not scheduled yet, or never was done, counts.
 */
@Service
public class Works {
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
   * For somebody who sees one client alone, the work of others in these hours, on anything; none
   * for whoever sees them all.
   */
  @Transactional(readOnly = true)
  public List<WorkOfOthers> ofOthers(Window hours) {
    return Tenancy.required().client() == null ? List.of() : store.ofOthers(hours);
  }
}
