package io.tidegate.cab;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of the board.
 *
 * <pre>
 *   Meeting ─┬─ seat *        who sits on the board that day, and who came
 *            ├─ item * ─── note *
 *            └─ action *      what somebody is to do until when
 * </pre>
 *
 * @param series which meetings that come back it is one of; null when it stands alone
 * @param chair who convened it; answers to the invitation go to them
 * @param current the item that is before the board; null while none is
 * @param sequence counts the invitations; each new one goes before those sent earlier
 * @param because why it was cancelled; empty otherwise
 * @param version counts every write to the meeting itself
 */
public record Meeting(
    MeetingId id,
    AccountId account,
    @Nullable UUID series,
    String title,
    String place,
    ZoneId zone,
    Window time,
    MeetingState state,
    PersonId chair,
    @Nullable AgendaItemId current,
    int sequence,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    String because,
    long version) {
  /** The same, planned for another time or place: a new invitation goes out. */
  Meeting moved(MeetingFacts facts, Window when) {
    return with(facts.title(), facts.place(), when, state, current, sequence + 1, because);
  }

  /** The same, struck out. */
  Meeting cancelled(String why) {
    return with(title, place, time, MeetingState.CANCELLED, null, sequence + 1, why);
  }

  /** The same, with another item before the board, or none. */
  Meeting at(@Nullable AgendaItemId item) {
    return with(title, place, time, state, item, sequence, because);
  }

  private Meeting with(
      String title,
      String place,
      Window time,
      MeetingState state,
      @Nullable AgendaItemId current,
      int sequence,
      String because) {
    return new Meeting(
        id, account, series, title, place, zone, time, state, chair, current, sequence, startedAt,
        endedAt, because, version);
  }

  /** The same, begun. */
  Meeting begun(Instant now, @Nullable AgendaItemId first) {
    return new Meeting(
        id,
        account,
        series,
        title,
        place,
        zone,
        time,
        MeetingState.RUNNING,
        chair,
        first,
        sequence,
        now,
        null,
        because,
        version);
  }

  /** The same, over. */
  Meeting held(Instant now) {
    return new Meeting(
        id,
        account,
        series,
        title,
        place,
        zone,
        time,
        MeetingState.HELD,
        chair,
        null,
        sequence,
        startedAt,
        now,
        because,
        version);
  }

  /** Whether the board is at it. */
  public boolean running() {
    return state == MeetingState.RUNNING;
  }
}
