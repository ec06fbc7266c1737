package io.tidegate.archive;

import io.tidegate.kernel.AccountId;
import java.time.Instant;

/**
 * What is in an archive, in figures.
 *
 * @param account whose it is
 * @param name the account's
 * @param madeAt the moment whose state it has
 * @param madeBy the name of who took it
 * @param rows of all tables together
 */
public record Contents(
    AccountId account,
    String name,
    Instant madeAt,
    String madeBy,
    long rows,
    long changes,
    long events,
    long files) {
  static Contents of(Manifest manifest) {
    return new Contents(
        new AccountId(manifest.account().id()),
        manifest.account().name(),
        manifest.madeAt(),
        manifest.madeBy().name(),
        manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
        manifest.rowsOf("change.change"),
        manifest.rowsOf("audit.event"),
        manifest.files().count());
  }
}
