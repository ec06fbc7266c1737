package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.NamedObject;
import io.tidegate.calendar.VendorImpact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a vendor works on. */
@Schema(name = "VendorObject", description = "One thing that a vendor's notice names")
record VendorObjectResource(
    @Schema(description = "What the vendor calls it") String object,
    VendorImpact impact,
    @Schema(description = "Whether it is known what it is") boolean known,
    @Schema(description = "What it is; null when it is not known, or none of the account's")
        @Nullable UUID item) {
  static VendorObjectResource of(NamedObject one) {
    return new VendorObjectResource(
        one.object(), one.impact(), one.known(), one.item() == null ? null : one.item().value());
  }
}
