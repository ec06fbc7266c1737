package io.tidegate.approval;

import io.tidegate.directory.Delegations;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds whose votes somebody may give. */
@Component
class Hands {
  private final Delegations delegations;
  private final List<StandsIn> boards;
  private final InstantSource clock;

  Hands(Delegations delegations, List<StandsIn> boards, InstantSource clock) {
    this.delegations = delegations;
    this.boards = List.copyOf(boards);
    this.clock = clock;
  }

  Principals principalsOf(PersonId hand) {
    Map<ChangeId, Set<PersonId>> board = new HashMap<>();
    boards.forEach(one ->
        one.onTheBoard(hand)
            .forEach((change, whose) ->
                board.computeIfAbsent(change, _ -> new HashSet<>()).addAll(whose)));
    return new Principals(delegations.principalsOf(hand, clock.instant()), board);
  }
}
