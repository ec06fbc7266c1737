package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.VendorNotices;

/** What came of one event of a notice. */
@Schema(name = "VendorNoticeReceived", description = "What came of one event of a notice")
record ReceivedResource(
    @Schema(
            description =
                "New; changed; again, when this very notice came before; late, when a newer one is"
                    + " known")
        VendorNotices.Outcome outcome,
    VendorWorkResource work) {
  static ReceivedResource of(VendorNotices.Received one) {
    return new ReceivedResource(one.outcome(), VendorWorkResource.of(one.job()));
  }
}
