package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting as it is convened or moved. */
@Schema(
    name = "MeetingBody",
    example =
        """
        {"title": "CAB", "place": "Room 2", "start": "2027-01-12T10:00:00", "minutes": 60,
         "rule": "FREQ=WEEKLY;BYDAY=TU"}
        """)
record MeetingBody(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "What people call it, within 120 characters")
        @Nullable String title,
    @Schema(description = "A room, or the address of a call") @Nullable String place,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "What the account's clock shows when it begins, without an offset")
        @Nullable String start,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer minutes,
    @Schema(
            description =
                "RRULE (RFC 5545) without its name, when it comes back; nothing when it is moved")
        @Nullable String rule,
    @Schema(description = "How many are to be there; more than half when nothing is said")
        @Nullable Integer quorum,
    @Schema(
            description =
                "Who answers for it: a change manager or a member of the CAB. Nothing: who convenes"
                    + " it, or whoever does so far")
        @Nullable UUID chair) {
  /** The facts in it. Throws {@link Invalid} with everything that is missing. */
  MeetingFacts facts() {
    Fields fields = new Fields();
    fields.needed("start", start, "Say when it begins.");
    fields.needed("minutes", minutes, "Say how many minutes it lasts.");
    String named = fields.line("title", title);
    String where = fields.line("place", place);
    fields.check();
    Recurrence once =
        Recurrence.once(wall(Objects.requireNonNull(start)), Objects.requireNonNull(minutes));
    return new MeetingFacts(
        named,
        where,
        quorum,
        chair == null ? null : new PersonId(chair),
        rule == null || rule.isBlank() ? once : once.by(rule.strip()));
  }

  private static LocalDateTime wall(String text) {
    try {
      return LocalDateTime.parse(text.strip()).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException _) {
      throw new Invalid("start", "Give a day and an hour without an offset, 2027-01-12T10:00:00.");
    }
  }
}
