package io.tidegate.access;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a person's grants goes over to their token. */
final class TokenPolicy {
  private TokenPolicy() {}

  /** The grants for this client alone, also of those held everywhere; null narrows nothing. */
  static Set<Grant> narrowed(Set<Grant> held, @Nullable ClientId client) {
    return client == null
        ? held
        : held.stream()
            .filter(grant -> grant.client() == null || client.equals(grant.client()))
            .map(grant -> new Grant(grant.role(), client))
            .collect(Collectors.toUnmodifiableSet());
  }
}
