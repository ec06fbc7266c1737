package io.tidegate.approval;

import io.tidegate.directory.Delegations;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds whose votes somebody may give, and who may give somebody's. */
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

  /** Who may give the vote of each of these members in a stage, besides themselves. */
  Map<PersonId, Set<PersonId>> standingInFor(
      List<PersonId> voters, ChangeId change, JudgedStage stage) {
    List<Map<PersonId, Set<PersonId>>> asked = new ArrayList<>();
    asked.add(delegations.standInsFor(voters, clock.instant()));
    if (stage.stage().isHeldBy(Role.CAB_MEMBER)) {
      boards.forEach(one -> asked.add(one.onTheBoard(change)));
    }
    Map<PersonId, Set<PersonId>> found = new HashMap<>();
    for (PersonId voter : voters) {
      Set<PersonId> hands = new HashSet<>(stage.escalated().to());
      asked.forEach(one -> hands.addAll(one.getOrDefault(voter, Set.of())));
      found.put(voter, hands);
    }
    return found;
  }
}
