package io.tidegate.cab.web;

import io.tidegate.cab.Meeting;
import io.tidegate.cab.Seat;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody's look at a meeting.
 *
 * @param board who has a seat, as far as the reader sees them
 * @param sent what they have just sent, when it has to be drawn again
 */
record Look(Actor reader, Meeting meeting, List<Seat> board, Sent sent, Times times) {
  /** Who came; nobody before it begins. */
  Set<PersonId> here() {
    return board.stream().filter(Seat::here).map(Seat::person).collect(Collectors.toSet());
  }

  /** Whether the reader has a seat of their own. */
  boolean seated() {
    return board.stream()
        .anyMatch(seat -> seat.person().equals(reader.person()) && !seat.standsIn());
  }

  /** Whether it is told as something that was. */
  boolean back() {
    return meeting.state().over();
  }
}
