package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.Spread;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dependency between two configuration items. */
@Schema(name = "Dependency", description = "One configuration item has to do with another")
record DependencyResource(
    UUID id,
    @Schema(description = "Who depends: FS01 in “FS01 runs on ESX01”") UUID source,
    DependencyType type,
    @Schema(description = "On what: ESX01") UUID target,
    @Schema(description = "Which end is hit by trouble at the other one") Spread spread,
    @Schema(description = "The redundancy group it is a member of") @Nullable UUID group,
    String note,
    @Schema(description = "Its id in the system it came from") @Nullable String externalKey,
    Instant createdAt,
    @Schema(description = "Who added it; null when Tidegate itself did") @Nullable UUID createdBy,
    @Schema(description = "Null while it stands") @Nullable Instant endedAt,
    @Nullable UUID endedBy,
    @Nullable String endedBecause) {
  static DependencyResource of(Dependency dependency) {
    Dependency.Ended ended = dependency.ended();
    return new DependencyResource(
        dependency.id().value(),
        dependency.source().value(),
        dependency.type(),
        dependency.target().value(),
        dependency.type().spread(),
        dependency.group() == null ? null : dependency.group().value(),
        dependency.note(),
        dependency.externalKey(),
        dependency.createdAt(),
        id(dependency.createdBy()),
        ended == null ? null : ended.at(),
        ended == null ? null : id(ended.by()),
        ended == null ? null : ended.because());
  }

  private static @Nullable UUID id(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
