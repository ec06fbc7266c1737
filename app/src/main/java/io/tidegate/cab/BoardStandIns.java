package io.tidegate.cab;

import io.tidegate.approval.StandsIn;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who comes to a meeting in a member's place gives that member's vote on what the meeting deals
 * with, and on nothing else.
 */
@Component
class BoardStandIns implements StandsIn {
  private final SeatStore seats;

  BoardStandIns(SeatStore seats) {
    this.seats = seats;
  }

  @Override
  public Map<ChangeId, Set<PersonId>> onTheBoard(PersonId hand) {
    return seats.voices(hand);
  }

  @Override
  public Map<PersonId, Set<PersonId>> onTheBoard(ChangeId change) {
    return seats.voices(change);
  }
}
