package io.tidegate.cab;

import io.tidegate.approval.BoardVotes;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Has those who come in a member's place asked for that member's votes, as the member was. */
@Component
class Proxies {
  private final SeatStore seats;
  private final BoardVotes votes;

  Proxies(SeatStore seats, BoardVotes votes) {
    this.seats = seats;
    this.votes = votes;
  }

  /** Somebody was named: they are asked for all that the board has before it. */
  void named(Meeting meeting, PersonId hand) {
    seats.voices(hand).keySet().forEach(change -> votes.ask(meeting.account(), change, hand));
  }

  /** Something came onto the agenda: those who were named before are asked for it. */
  void came(Meeting meeting, Candidate item) {
    ChangeId change = item.change();
    if (item.kind() == ItemKind.CHANGE && change != null) {
      seats.of(meeting.id()).stream()
          .filter(Seat::standsIn)
          .forEach(seat -> votes.ask(meeting.account(), change, seat.person()));
    }
  }
}
