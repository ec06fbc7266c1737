package io.tidegate.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds: for one client, or for every client of the account when {@code client} is
 * null.
 */
public record Grant(Role role, @Nullable ClientId client) {
  /** A role for every client of the account. */
  public static Grant everywhere(Role role) {
    return new Grant(role, null);
  }

  boolean covers(Role wanted, ClientId where) {
    return role == wanted && (client == null || client.equals(where));
  }
}
