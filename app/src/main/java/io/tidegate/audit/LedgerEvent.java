package io.tidegate.audit;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act as it stands in the ledger. The fields are those of {@link Deed}, with who, when and from
 * where.
 */
public record LedgerEvent(
    UUID id,
    Instant at,
    PersonId actor,
    String actorName,
    @Nullable PersonId onBehalfOf,
    String origin,
    String room,
    UUID subject,
    String deed,
    Map<String, Object> before,
    Map<String, Object> after,
    String reason) {}
