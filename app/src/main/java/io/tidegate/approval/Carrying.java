package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Carries votes over to a recomputed route: those that still stand, in a stage of the same name and
 * scope, whose parts of the change the edit did not touch. The others lapse.
 */
@Component
class Carrying {
  private final ApprovalStore store;
  private final VoteStore votes;
  private final Dossiers dossiers;
  private final InstantSource clock;

  Carrying(ApprovalStore store, VoteStore votes, Dossiers dossiers, InstantSource clock) {
    this.store = store;
    this.votes = votes;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** How many votes were carried over. */
  int over(Change change, Request old, Request fresh, List<FrozenStage> stages) {
    if (old.outcome() == Request.Outcome.LAPSED || old.outcome() == Request.Outcome.REFUSED) {
      return 0;
    }
    Content content = dossiers.content(change.id(), fresh.revision());
    Map<UUID, Stage> before =
        store.stages(old.id()).stream()
            .collect(Collectors.toMap(FrozenStage::id, FrozenStage::stage));
    Map<String, FrozenStage> byName =
        stages.stream()
            .collect(
                Collectors.toMap(s -> s.stage().name(), Function.identity(), (first, _) -> first));
    int carried = 0;
    for (Ballot ballot : votes.of(old.id())) {
      Stage from = before.get(ballot.stage());
      FrozenStage to = from == null ? null : byName.get(from.name());
      if (from != null && to != null && stands(ballot, from, to, content)) {
        votes.insert(change.account(), fresh, carry(ballot, to.id()));
        carried++;
      } else if (ballot.endedAt() == null) {
        votes.end(ballot.id(), "LAPSED", clock.instant());
      }
    }
    return carried;
  }

  private static boolean stands(Ballot ballot, Stage from, FrozenStage to, Content content) {
    return ballot.endedAt() == null
        && from.scope().equals(to.stage().scope())
        && to.members().contains(ballot.vote().voter())
        && content.sameAs(ballot.vote().seen(), from.scope());
  }

  private static Ballot carry(Ballot ballot, UUID stage) {
    return new Ballot(
        TimeOrderedUuid.next(),
        stage,
        ballot.vote(),
        ballot.origin(),
        ballot.secondsTaken(),
        ballot.cast(),
        null,
        null);
  }
}
