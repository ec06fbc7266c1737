package io.tidegate.cab;

import io.tidegate.calendar.Recurrence;

/**
 * A meeting as it is convened or moved.
 *
 * @param place a room, or the address of a call; may be empty
 * @param when on the account's clock on the wall; with a rule it comes back
 */
public record MeetingFacts(String title, String place, Recurrence when) {
  public MeetingFacts {
    title = title.strip();
    place = place.strip();
  }
}
