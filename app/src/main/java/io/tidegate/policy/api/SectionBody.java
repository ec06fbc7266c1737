package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A section's rules. */
@Schema(
    name = "PolicySectionBody",
    example =
        """
        {"rules": {"confirmWithinHours": 12, "documentsWithinWorkingDays": 2,
                   "criteria": [{"code": "service-down", "sentence": "A service is down"}],
                   "flag": {"percent": 20, "days": 90, "fewest": 3}}}
        """)
record SectionBody(
    @Schema(description = "All rules of the section") @Nullable Map<String, Object> rules,
    @Schema(description = "True instead of rules: the client goes back to the account’s")
        @Nullable Boolean takenBack) {}
