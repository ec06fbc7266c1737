package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is put into a calendar. */
@Schema(
    name = "CalendarEntryBody",
    example =
        """
        {"client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "kind": "maintenance", "title": "Sunday night",
         "start": "2026-11-29T01:00:00", "minutes": 240, "rule": "FREQ=WEEKLY;BYDAY=SU"}
        """)
record EntryBody(
    @Schema(description = "For whom; every client of the account when nothing is said")
        @Nullable UUID client,
    @Nullable EntryKind kind,
    @Schema(description = "What people call it, within 120 characters") @Nullable String title,
    @Nullable String note,
    @Schema(
            description =
                "What the clock shows when it first begins, without an offset; of a lockdown it is now")
        @Nullable String start,
    @Schema(description = "Whole days that it lasts, before the minutes; 0 when nothing is said")
        @Nullable Integer days,
    @Schema(description = "What it lasts besides, in minutes") @Nullable Integer minutes,
    @Schema(description = "RRULE (RFC 5545) without its name, of days, weeks, months or years")
        @Nullable String rule,
    @Schema(description = "Days on which it happens besides") @Nullable List<LocalDate> also,
    @Schema(description = "Days on which it does not happen after all")
        @Nullable List<LocalDate> except) {
  /** The facts in it. Throws {@link Invalid} with everything that is missing. */
  EntryFacts facts(Instant now) {
    Fields fields = new Fields();
    EntryKind what = fields.needed("kind", kind, "Say what kind of entry it is.");
    boolean lockdown = what == EntryKind.LOCKDOWN;
    String begins = lockdown ? utc(now) : fields.needed("start", start, "Say when it begins.");
    fields.check();
    Recurrence recurrence =
        new Recurrence(
            wall(Objects.requireNonNull(begins)),
            Objects.requireNonNullElse(days, 0),
            Objects.requireNonNullElse(minutes, 0),
            rule == null || rule.isBlank() ? null : rule.strip(),
            Objects.requireNonNullElse(also, List.of()),
            Objects.requireNonNullElse(except, List.of()));
    ZoneId zone = lockdown ? ZoneOffset.UTC : null;
    return new EntryFacts(
        client == null ? null : new ClientId(client),
        Objects.requireNonNull(what),
        fields.text("title", title),
        fields.text("note", note),
        recurrence.startingOnItsFirstDay(),
        zone);
  }

  private static String utc(Instant now) {
    return LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC).toString();
  }

  private static LocalDateTime wall(String text) {
    try {
      return LocalDateTime.parse(text.strip()).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException _) {
      throw new Invalid("start", "Give a day and an hour without an offset, 2026-11-29T01:00:00.");
    }
  }
}
