package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings that come back, as they are from now on. */
@Schema(
    name = "MeetingSeriesBody",
    example =
        """
        {"title": "CAB", "place": "Room 2", "start": "2027-01-12T10:00:00", "minutes": 60,
         "rule": "FREQ=WEEKLY;BYDAY=TU", "quorum": 3, "members": ["0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10"]}
        """)
record SeriesBody(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "What people call them, within 120 characters")
        @Nullable String title,
    @Schema(description = "A room, or the address of a call") @Nullable String place,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "What the account's clock shows when the first begins, without an offset")
        @Nullable String start,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer minutes,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "RRULE (RFC 5545) without its name")
        @Nullable String rule,
    @Schema(description = "How many are to be there; more than half when nothing is said")
        @Nullable Integer quorum,
    @Schema(
            description =
                "Who answers for them: a change manager or a member of the CAB. Nothing: whoever"
                    + " does so far")
        @Nullable UUID chair,
    @Schema(description = "Who of the staff sits in all of them besides the board")
        @Nullable List<UUID> members) {
  MeetingFacts facts() {
    return new MeetingBody(title, place, start, minutes, rule, quorum, chair).facts();
  }

  List<PersonId> people() {
    return Objects.requireNonNullElse(members, List.<UUID>of()).stream()
        .map(PersonId::new)
        .toList();
  }
}
