package io.tidegate.cab;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
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
 * @param quorum how many are to be there; null for more than half of those who have a seat
 * @param chair who answers for it, at first who convened it; answers to the invitation go to them
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
    @Nullable Integer quorum,
    PersonId chair,
    @Nullable AgendaItemId current,
    int sequence,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    String because,
    long version) {
  /** The same, planned otherwise: where its invitation says something else, a new one goes out. */
  Meeting moved(MeetingFacts facts, Window when) {
    PersonId chairs = Objects.requireNonNullElse(facts.chair(), chair);
    boolean same =
        title.equals(facts.title())
            && place.equals(facts.place())
            && time.equals(when)
            && chair.equals(chairs);
    return new Meeting(
        id,
        account,
        series,
        facts.title(),
        facts.place(),
        zone,
        when,
        state,
        facts.quorum(),
        chairs,
        current,
        same ? sequence : sequence + 1,
        startedAt,
        endedAt,
        because,
        version);
  }

  /** The same, struck out. */
  Meeting cancelled(String why) {
    return with(MeetingState.CANCELLED, null, sequence + 1, startedAt, endedAt, why);
  }

  /** The same, with another item before the board, or none. */
  Meeting at(@Nullable AgendaItemId item) {
    return with(state, item, sequence, startedAt, endedAt, because);
  }

  /** The same, begun. */
  Meeting begun(Instant now, @Nullable AgendaItemId first) {
    return with(MeetingState.RUNNING, first, sequence, now, null, because);
  }

  /** The same, over. */
  Meeting held(Instant now) {
    return with(MeetingState.HELD, null, sequence, startedAt, now, because);
  }

  private Meeting with(
      MeetingState state,
      @Nullable AgendaItemId current,
      int sequence,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      String because) {
    return new Meeting(
        id, account, series, title, place, zone, time, state, quorum, chair, current, sequence,
        startedAt, endedAt, because, version);
  }

  /** Whether the board is at it. */
  public boolean running() {
    return state == MeetingState.RUNNING;
  }
}
