package io.tidegate.approval;

import io.tidegate.directory.Delegations;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  /** Who may give this member's vote in a stage, besides themselves. */
  Stream<PersonId> standingInFor(PersonId voter, ChangeId change, JudgedStage stage) {
    Stream<PersonId> board =
        stage.stage().isHeldBy(Role.CAB_MEMBER)
            ? boards.stream()
                .flatMap(one -> one.onTheBoard(change).getOrDefault(voter, Set.of()).stream())
            : Stream.empty();
    return Stream.of(
            delegations.standInsFor(voter, clock.instant()).stream(),
            board,
            stage.escalated().to().stream())
        .flatMap(found -> found)
        .distinct();
  }
}
