package io.tidegate.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, for which account, with which grants, and from where. Every command carries one;
 * there is no ambient user.
 *
 * @param confinedTo the only client a person of a client can see; null for the account's staff
 * @param origin where the act came from, for the ledger: {@code web}, {@code mail-link}, {@code
 *     job}
 */
public record Actor(
    AccountId account,
    PersonId person,
    String name,
    Set<Grant> grants,
    @Nullable ClientId confinedTo,
    String origin) {
  private static final PersonId TIDEGATE = new PersonId(new UUID(0, 0));

  public Actor {
    grants = Set.copyOf(grants);
  }

  /** Tidegate itself: automatic transitions, reminders, sweeps. */
  public static Actor system(AccountId account) {
    return new Actor(account, TIDEGATE, "Tidegate", Set.of(), null, "job");
  }

  /** Whether this is Tidegate itself and not a person. */
  public boolean isSystem() {
    return person.equals(TIDEGATE);
  }

  /** Whether the actor holds one of the roles for this client. */
  public boolean holdsAny(ClientId client, Role... roles) {
    return Arrays.stream(roles)
        .anyMatch(role -> grants.stream().anyMatch(grant -> grant.covers(role, client)));
  }

  /** Whether the actor holds the role for every client of the account. */
  public boolean holdsEverywhere(Role role) {
    return grants.contains(Grant.everywhere(role));
  }

  /** Whether the actor holds the role for at least one client. */
  public boolean holdsSomewhere(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /**
   * Whether this person may see things of the client at all; for a person of another client it does
   * not exist.
   */
  public boolean sees(ClientId client) {
    return confinedTo == null || confinedTo.equals(client);
  }
}
