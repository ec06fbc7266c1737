package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.VendorImpact;
import io.tidegate.calendar.VendorJob;
import io.tidegate.calendar.VendorStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One window of a vendor's maintenance. */
@Schema(
    name = "VendorWork",
    description = "One window of a vendor's maintenance, as the newest of its notices says")
record VendorWorkResource(
    UUID id,
    @Schema(description = "The vendor, as it calls itself") String provider,
    @Schema(description = "The vendor's name for who it serves") String account,
    @Schema(description = "The vendor's number of it", example = "GIN-CHG0123456")
        String maintenance,
    VendorStatus status,
    Instant start,
    Instant end,
    @Schema(description = "Of the notice that holds; -1 when the vendor counts none") int sequence,
    Instant changedAt,
    @Schema(description = "In the vendor's words; empty for a client's people") String summary,
    @Schema(description = "The worst that it does to any of the items") VendorImpact impact,
    @Schema(description = "The items that it works on, as far as the token reaches")
        List<Hit> hits) {
  /** One item that it works on. */
  @Schema(name = "VendorHit", description = "One item that a vendor works on")
  record Hit(
      UUID item,
      UUID client,
      @Schema(description = "What the vendor calls it") String object,
      VendorImpact impact) {
    static Hit of(VendorJob.Hit hit) {
      return new Hit(hit.item().value(), hit.client().value(), hit.object(), hit.impact());
    }
  }

  static VendorWorkResource of(VendorJob job) {
    return new VendorWorkResource(
        job.id().value(),
        job.provider(),
        job.account(),
        job.maintenance(),
        job.status(),
        job.window().start(),
        job.window().end(),
        job.sequence(),
        job.changedAt(),
        job.summary(),
        job.impact(),
        job.hits().stream().map(Hit::of).toList());
  }
}
