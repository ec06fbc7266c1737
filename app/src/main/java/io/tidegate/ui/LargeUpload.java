package io.tidegate.ui;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import java.util.Set;

/**
 * A path to which some people may send files far larger than are taken elsewhere. A room that takes
 * such files offers one as a bean.
 *
 * @param roles whoever holds one of these anywhere may
 */
public record LargeUpload(String path, Set<Role> roles) {
  public LargeUpload {
    roles = Set.copyOf(roles);
  }

  /** Whether this person may send one to this path. */
  public boolean isFor(String path, Actor actor) {
    return this.path.equals(path) && roles.stream().anyMatch(actor::holdsSomewhere);
  }
}
