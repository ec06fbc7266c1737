package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roles somebody holds. */
@Schema(name = "Roles", description = "The roles that somebody holds now")
record GrantsResource(List<HeldResource> items) {
  private static final Comparator<HeldResource> ORDER =
      Comparator.comparing(HeldResource::role).thenComparing(held -> String.valueOf(held.client()));

  /** One of them. */
  @Schema(name = "HeldRole")
  record HeldResource(
      Role role, @Schema(description = "For which client; null for all") @Nullable UUID client) {}

  static GrantsResource of(Set<Grant> grants) {
    return new GrantsResource(
        grants.stream()
            .map(grant ->
                new HeldResource(
                    grant.role(), grant.client() == null ? null : grant.client().value()))
            .sorted(ORDER)
            .toList());
  }
}
