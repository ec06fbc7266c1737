package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.ChangeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a change. A draft may lack anything but its client and title; what else is
 * missing blocks a transition later. A merge patch names what it changes.
 */
@Schema(
    name = "ChangeBody",
    example =
        """
        {
          "client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10",
          "title": "Replace the certificate of the mail gateway",
          "reason": "It expires on 1 December.",
          "desiredOutcome": "Mail is taken with the new certificate, valid for a year.",
          "scope": {"noneBecause": "The gateway is not in the inventory yet."},
          "window": {"start": "2026-11-28T20:00:00Z", "end": "2026-11-28T22:00:00Z"}
        }
        """)
record ChangeBody(
    @Schema(
            description =
                "The client on whose environment it is made; said once, when it is drafted")
        @Nullable UUID client,
    @Schema(
            description = "The number of a change whose plan is copied; only when it is drafted",
            example = "1042")
        @Nullable Integer copyOf,
    @Schema(
            description =
                "Normal when nothing is said. A standard change is made from a model; later the type"
                    + " is changed by the transition reclassify")
        @Nullable ChangeType type,
    @Schema(description = "Whether it is a major change") @Nullable Boolean major,
    @Schema(
            description = "What is to be done, in a line of at most 200 characters",
            example = "Replace the certificate of the mail gateway")
        @Nullable String title,
    @Schema(description = "Why, in Markdown") @Nullable String reason,
    @Schema(description = "What it should lead to, in Markdown") @Nullable String desiredOutcome,
    @Schema(description = "A short word of the account's own", example = "network")
        @Nullable String category,
    @Nullable PriorityPart priority,
    @Nullable PeoplePart people,
    @Nullable ScopePart scope,
    @Schema(description = "When; null takes the window back") @Nullable WindowPart window,
    @Nullable SafeguardsPart safeguards,
    @Schema(description = "The brief of an emergency") @Nullable EmergencyPart emergency,
    @Schema(description = "What actually happened") @Nullable ResultPart result) {}
