package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.Entry;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the calendar. */
@Schema(
    name = "CalendarEntry",
    description = "When changes may happen, or not. It is never altered: another takes its place.")
record EntryResource(
    UUID id,
    @Schema(description = "For whom; null for every client") @Nullable UUID client,
    EntryKind kind,
    String title,
    String note,
    @Schema(description = "In plain words", example = "Every Sunday, 01:00 to 05:00") String when,
    @Schema(
            description = "What the clock shows when it first begins, without an offset",
            example = "2026-11-29T01:00:00")
        String start,
    @Schema(description = "Whole days that it lasts, before the minutes") int days,
    @Schema(description = "What it lasts besides, in minutes") int minutes,
    @Schema(description = "RRULE (RFC 5545) without its name; null when there is none")
        @Nullable String rule,
    @Schema(description = "Days on which it happens besides") List<LocalDate> also,
    @Schema(description = "Days on which it does not happen after all") List<LocalDate> except,
    @Schema(description = "The zone it goes by; null for that of each client it is for")
        @Nullable String zone,
    @Schema(description = "The same for all that took each other's place") UUID uid,
    @Schema(description = "Rises with each that takes its place") int sequence,
    @Schema(description = "Whether a person of the client put it on") boolean byClient,
    Instant madeAt,
    String madeBy,
    @Schema(description = "Null while it is in force") @Nullable Instant endedAt,
    @Schema(description = "Why it was withdrawn; null while it is in force")
        @Nullable String endedBecause,
    @Schema(description = "The entry in its place; null when there is none")
        @Nullable UUID replacedBy) {
  static EntryResource of(Entry entry) {
    EntryFacts facts = entry.facts();
    Recurrence recurrence = facts.recurrence();
    Entry.Ended ended = entry.ended();
    return new EntryResource(
        entry.id().value(),
        facts.client() == null ? null : facts.client().value(),
        facts.kind(),
        facts.title(),
        facts.note(),
        recurrence.words(),
        recurrence.start().toString(),
        recurrence.days(),
        recurrence.minutes(),
        recurrence.rule(),
        recurrence.also(),
        recurrence.except(),
        facts.zone() == null ? null : facts.zone().getId(),
        entry.uid().value(),
        entry.sequence(),
        entry.byClient(),
        entry.madeAt(),
        entry.madeBy(),
        ended == null ? null : ended.at(),
        ended == null ? null : ended.because(),
        ended == null || ended.replacedBy() == null ? null : ended.replacedBy().value());
  }
}
