package io.tidegate.database;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a transaction may touch.
 *
 * @param client when not null, only this client's rows of the account are visible
 */
public record Tenant(AccountId account, @Nullable ClientId client) {
  /** Everything the actor may see: the account, or only their client. */
  public static Tenant of(Actor actor) {
    return new Tenant(actor.account(), actor.confinedTo());
  }

  /** The whole account, as a job of Tidegate's sees it. */
  public static Tenant of(AccountId account) {
    return new Tenant(account, null);
  }
}
