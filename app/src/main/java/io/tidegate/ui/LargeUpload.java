package io.tidegate.ui;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A path to which some people may send files far larger than are taken elsewhere. A room that takes
 * such files offers one as a bean.
 *
 * @param roles whoever holds one of these anywhere may
 * @param admits and whoever brings a code that passes this, as the parameter {@code code} of the
 *     address
 */
public record LargeUpload(String path, Set<Role> roles, Predicate<String> admits) {
  public LargeUpload {
    roles = Set.copyOf(roles);
  }

  /** For people alone. */
  public LargeUpload(String path, Set<Role> roles) {
    this(path, roles, _ -> false);
  }

  /**
   * Whether one may be sent to this path.
   *
   * @param actor by whom; null when nobody is signed in
   * @param code the code that came along; empty for none
   */
  public boolean isFor(String path, @Nullable Actor actor, String code) {
    return this.path.equals(path)
        && (admits.test(code) || (actor != null && roles.stream().anyMatch(actor::holdsSomewhere)));
  }
}
