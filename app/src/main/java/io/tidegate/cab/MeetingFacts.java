package io.tidegate.cab;

import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is convened or moved.
 *
 * @param place a room, or the address of a call; may be empty
 * @param quorum how many are to be there; null for more than half
 * @param chair who answers for it; null for who convenes it, or whoever did so far
 * @param when on the account's clock on the wall; with a rule it comes back
 */
public record MeetingFacts(
    String title,
    String place,
    @Nullable Integer quorum,
    @Nullable PersonId chair,
    Recurrence when) {
  public MeetingFacts {
    title = title.strip();
    place = place.strip();
  }

  /** A meeting at which more than half are to be there. */
  public MeetingFacts(String title, String place, Recurrence when) {
    this(title, place, null, null, when);
  }

  /** A meeting of whoever convenes it. */
  public MeetingFacts(String title, String place, @Nullable Integer quorum, Recurrence when) {
    this(title, place, quorum, null, when);
  }
}
