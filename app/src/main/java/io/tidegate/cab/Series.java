package io.tidegate.cab;

import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that come back.
 *
 * @param quorum how many are to be there; null for more than half
 * @param madeUntil when the last meeting made of it starts; null when there is none yet
 * @param version counts every write; whoever edits names the one they saw
 */
public record Series(
    UUID id,
    String title,
    String place,
    ZoneId zone,
    Recurrence when,
    @Nullable Integer quorum,
    PersonId chair,
    @Nullable Instant madeUntil,
    long version) {
  /** What each of its meetings is convened by. */
  MeetingFacts facts() {
    return new MeetingFacts(title, place, quorum, chair, when);
  }

  /** The same by other facts. */
  Series by(MeetingFacts facts) {
    return new Series(
        id,
        facts.title(),
        facts.place(),
        zone,
        facts.when(),
        facts.quorum(),
        Objects.requireNonNullElse(facts.chair(), chair),
        madeUntil,
        version + 1);
  }
}
