package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.integration.NetboxSource;
import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.inventory.NetboxSkipped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A NetBox that an inventory is read from. */
@Schema(name = "NetboxSource", description = "A NetBox that the inventory is read from")
record NetboxSourceResource(
    UUID id,
    @Schema(example = "https://netbox.example.com") String address,
    NetboxSource.State state,
    @Schema(description = "Why the last reading came to nothing; else empty") String problem,
    @Schema(description = "How many pages of its API the reading has come through") int pages,
    @Schema(description = "How many objects stood on them") int objects,
    @Nullable Instant fetchedAt,
    @Schema(description = "What the last reading would change, or has changed; null before")
        @Nullable Outcome outcome) {
  /** What a reading comes to. */
  @Schema(name = "NetboxOutcome")
  record Outcome(
      @Schema(description = "Tenants that become clients") List<String> clients,
      int newItems,
      int changedItems,
      int sameItems,
      int newDependencies,
      int endedDependencies,
      int sameDependencies,
      @Schema(description = "What stays out, with the reason; the first 1,000")
          List<Skipped> skipped) {
    private static final int MOST = 1_000;

    static Outcome of(NetboxOutcome outcome) {
      return new Outcome(
          outcome.clients(),
          outcome.newItems(),
          outcome.changedItems(),
          outcome.sameItems(),
          outcome.newDependencies(),
          outcome.endedDependencies(),
          outcome.sameDependencies(),
          outcome.skipped().stream().limit(MOST).map(Skipped::of).toList());
    }
  }

  /** Something that stays out. */
  @Schema(name = "NetboxSkipped")
  record Skipped(String what, String because) {
    static Skipped of(NetboxSkipped skipped) {
      return new Skipped(skipped.what(), skipped.because());
    }
  }

  static NetboxSourceResource of(NetboxSource now, @Nullable NetboxOutcome outcome) {
    return new NetboxSourceResource(
        now.id().value(),
        now.address(),
        now.state(),
        now.problem(),
        now.pages(),
        now.objects(),
        now.fetchedAt(),
        outcome == null ? null : Outcome.of(outcome));
  }
}
