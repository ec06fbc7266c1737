package io.tidegate.audit;

import io.tidegate.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * An act was written into the ledger. It is told in the transaction of the act itself, to rooms
 * that keep a note of it there; what imports write in bulk is not told.
 *
 * @param id that of the ledger's event
 */
public record Entered(AccountId account, UUID id, Instant at, Deed deed) {}
