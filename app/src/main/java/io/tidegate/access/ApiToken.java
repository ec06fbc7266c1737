package io.tidegate.access;

import io.tidegate.api.ApiScope;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token of the API as its owner sees it afterwards.
 *
 * @param ending its last four characters, to tell it from others
 * @param client the only client it reaches; null for all that its owner sees
 * @param lastSeen when it was last used, to the minute; null when never
 * @param address where from it was last used; empty when never
 */
public record ApiToken(
    ApiTokenId id,
    String name,
    String ending,
    Set<ApiScope> scopes,
    @Nullable ClientId client,
    Instant made,
    Instant expires,
    @Nullable Instant lastSeen,
    String address) {}
