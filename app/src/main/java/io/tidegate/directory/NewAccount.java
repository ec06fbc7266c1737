package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import java.time.ZoneId;

/**
 * What is needed to open an account, with the person who administers it first.
 *
 * @param id the id it gets, so that a caller can bind the tenant and do more in one transaction
 */
public record NewAccount(
    AccountId id,
    Account.Kind kind,
    String name,
    ZoneId zone,
    String administrator,
    String administratorEmail) {
  /** An account with a fresh id. */
  public static NewAccount of(
      Account.Kind kind, String name, ZoneId zone, String administrator, String email) {
    return new NewAccount(AccountId.next(), kind, name, zone, administrator, email);
  }
}
