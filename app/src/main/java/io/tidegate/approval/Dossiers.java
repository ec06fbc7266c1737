package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Revision;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads a request with its stages and votes, and judges it. */
@Component
class Dossiers {
  private static final String WAY_OUT = "Mend it, then compute the route again.";

  private final ApprovalStore store;
  private final VoteStore votes;
  private final Changes changes;
  private final InstantSource clock;

  /** Changes are asked late: they ask our gate, which asks us. */
  Dossiers(ApprovalStore store, VoteStore votes, @Lazy Changes changes, InstantSource clock) {
    this.store = store;
    this.votes = votes;
    this.changes = changes;
    this.clock = clock;
  }

  /** The newest request of the change, judged: an open one for what the change says now. */
  Optional<Approval> of(Change change) {
    return store.latest(change.id()).map(request -> judge(change, request));
  }

  Approval judge(Change change, Request request) {
    int revision = revision(change, request);
    Content content = content(change.id(), revision);
    List<FrozenStage> stages = store.stages(request.id());
    Map<UUID, List<Ballot>> ballots =
        votes.of(request.id()).stream().collect(Collectors.groupingBy(Ballot::stage));
    List<Standing> standings = new ArrayList<>();
    for (FrozenStage stage : stages) {
      List<Ballot> own = ballots.getOrDefault(stage.id(), List.of());
      standings.add(standing(stage, bench(stage, change), own, content));
    }
    RouteStanding route = RoutePolicy.judge(request.preapproved(), grouped(stages, standings));
    return assemble(change, request, stages, standings, ballots, route);
  }

  /** A change read a moment ago may be older than the request that somebody made since. */
  private static int revision(Change change, Request request) {
    return request.open() ? Math.max(change.revision(), request.revision()) : request.revision();
  }

  /** What a revision says, aspect by aspect. */
  Content content(ChangeId change, int revision) {
    Revision found = changes.revision(change, revision).orElseThrow();
    return new Content(found.number(), found.hashes());
  }

  private Standing standing(FrozenStage stage, Bench bench, List<Ballot> ballots, Content content) {
    Evidence nothing = new Evidence(content.revision(), 0, 0, 0, List.of());
    if (stage.problem() != null) {
      return new Standing.Broken(nothing, stage.problem(), WAY_OUT);
    }
    if (stage.notApplicable() != null) {
      return new Standing.NotApplicable(nothing, stage.notApplicable());
    }
    List<Vote> given = ballots.stream().map(Ballot::vote).toList();
    return StagePolicy.judge(
        stage.stage(),
        bench,
        given,
        content,
        clock.instant(),
        votes.setAside(stage.id()).orElse(null));
  }

  static Bench bench(FrozenStage stage, Change change) {
    Integer hours = stage.coolOffHours();
    return new Bench(
        stage.members(), involved(change), hours == null ? null : Duration.ofHours(hours));
  }

  /** Who asked for the change or makes it. */
  static Set<PersonId> involved(Change change) {
    Set<PersonId> involved = new HashSet<>(change.people().implementers());
    involved.add(change.people().requester());
    return involved;
  }

  private static List<List<Standing>> grouped(List<FrozenStage> stages, List<Standing> standings) {
    List<List<Standing>> groups = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      while (groups.size() <= stages.get(i).group()) {
        groups.add(new ArrayList<>());
      }
      groups.get(stages.get(i).group()).add(standings.get(i));
    }
    return groups;
  }

  private static Approval assemble(
      Change change,
      Request request,
      List<FrozenStage> stages,
      List<Standing> standings,
      Map<UUID, List<Ballot>> ballots,
      RouteStanding route) {
    List<JudgedStage> judged = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      FrozenStage stage = stages.get(i);
      judged.add(
          new JudgedStage(
              stage.id(),
              stage.stage(),
              stage.group(),
              request.open() && stage.group() == route.turn(),
              bench(stage, change),
              standings.get(i),
              ballots.getOrDefault(stage.id(), List.of()),
              stage.dueAt()));
    }
    return new Approval(
        request.id(),
        request.change(),
        revision(change, request),
        request.policyVersion(),
        request.caseName(),
        request.open(),
        request.outcome() == null ? null : request.outcome().name(),
        request.problem(),
        request.askedAt(),
        route.verdict(),
        judged);
  }
}
