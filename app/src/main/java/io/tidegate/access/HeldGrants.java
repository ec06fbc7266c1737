package io.tidegate.access;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads grants as the doors before any account write them: a role, or a role and a client. */
final class HeldGrants {
  private HeldGrants() {}

  static Set<Grant> of(String[] written) {
    return Stream.of(written).map(HeldGrants::grant).collect(Collectors.toUnmodifiableSet());
  }

  private static Grant grant(String written) {
    int colon = written.indexOf(':');
    return colon < 0
        ? Grant.everywhere(Role.valueOf(written))
        : new Grant(
            Role.valueOf(written.substring(0, colon)), ClientId.of(written.substring(colon + 1)));
  }
}
