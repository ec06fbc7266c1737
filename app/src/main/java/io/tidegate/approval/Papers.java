package io.tidegate.approval;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.ChangeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What it takes to judge some requests, read together.
 *
 * @param stages of each request
 * @param ballots of each stage, in the order they were given
 * @param setAside the newest word by which a stage was set aside
 * @param hashes what the revision in question of each change says
 */
record Papers(
    Map<UUID, List<FrozenStage>> stages,
    Map<UUID, List<Ballot>> ballots,
    Map<UUID, Standing.Overriding> setAside,
    Map<ChangeId, Map<Aspect, String>> hashes) {
  List<FrozenStage> stages(Request request) {
    return stages.getOrDefault(request.id(), List.of());
  }

  List<Ballot> ballots(FrozenStage stage) {
    return ballots.getOrDefault(stage.id(), List.of());
  }

  Content content(ChangeId change, int revision) {
    return new Content(revision, Optional.ofNullable(hashes.get(change)).orElseThrow());
  }
}
