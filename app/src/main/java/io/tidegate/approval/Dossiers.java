package io.tidegate.approval;

import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a request with its stages and votes, and judges it. */
@Component
class Dossiers {
  private static final String WAY_OUT = "Mend it, then compute the route again.";

  private final ApprovalStore store;
  private final VoteStore votes;
  private final ObjectProvider<Changes> changes;
  private final Clients clients;
  private final InstantSource clock;

  /** Changes are asked late: they ask our gate, which asks us. */
  Dossiers(
      ApprovalStore store,
      VoteStore votes,
      ObjectProvider<Changes> changes,
      Clients clients,
      InstantSource clock) {
    this.store = store;
    this.votes = votes;
    this.changes = changes;
    this.clients = clients;
    this.clock = clock;
  }

  /** The newest request of the change, judged: an open one for what the change says now. */
  Optional<Approval> of(Change change) {
    return Optional.ofNullable(of(List.of(change)).get(change.id()));
  }

  /** The same for each change that has a request; as many questions for many as for one. */
  Map<ChangeId, Approval> of(Collection<Change> wanted) {
    Map<ChangeId, Request> requests =
        store.latest(wanted.stream().map(Change::id).collect(Collectors.toSet()));
    List<Change> asked =
        wanted.stream().filter(change -> requests.containsKey(change.id())).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    Papers papers = papers(asked, requests);
    return asked.stream()
        .collect(
            Collectors.toMap(
                Change::id,
                change -> judge(change, Objects.requireNonNull(requests.get(change.id())), papers),
                (one, _) -> one));
  }

  private Papers papers(List<Change> asked, Map<ChangeId, Request> requests) {
    List<UUID> ids = requests.values().stream().map(Request::id).toList();
    Map<ChangeId, Integer> revisions =
        asked.stream()
            .collect(
                Collectors.toMap(
                    Change::id,
                    change -> revision(change, Objects.requireNonNull(requests.get(change.id()))),
                    Math::max));
    return new Papers(
        shown(store.stages(ids)),
        votes.of(ids).stream().collect(Collectors.groupingBy(Ballot::stage)),
        votes.setAside(ids),
        changes.getObject().hashes(revisions));
  }

  private Map<UUID, List<FrozenStage>> shown(Map<UUID, List<FrozenStage>> stages) {
    ClientId reader = Tenancy.required().client();
    if (reader == null) {
      return stages;
    }
    String own = clients.get(reader).name();
    return stages.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(stage -> stage.shownTo(own)).toList()));
  }

  private Approval judge(Change change, Request request, Papers papers) {
    Content content = papers.content(change.id(), revision(change, request));
    List<FrozenStage> stages = papers.stages(request);
    List<Standing> standings =
        stages.stream().map(stage -> standing(stage, change, content, papers)).toList();
    RouteStanding route = RoutePolicy.judge(request.preapproved(), grouped(stages, standings));
    return assemble(change, request, standings, papers, route);
  }

  /** A change read a moment ago may be older than the request that somebody made since. */
  private static int revision(Change change, Request request) {
    return request.open() ? Math.max(change.revision(), request.revision()) : request.revision();
  }

  /** What a revision says, aspect by aspect. */
  Content content(ChangeId change, int revision) {
    Map<Aspect, String> hashes = changes.getObject().hashes(Map.of(change, revision)).get(change);
    return new Content(revision, Optional.ofNullable(hashes).orElseThrow());
  }

  private Standing standing(FrozenStage stage, Change change, Content content, Papers papers) {
    Evidence nothing = new Evidence(content.revision(), 0, 0, 0, List.of());
    if (stage.problem() != null) {
      return new Standing.Broken(nothing, stage.problem(), WAY_OUT);
    }
    if (stage.notApplicable() != null) {
      return new Standing.NotApplicable(nothing, stage.notApplicable());
    }
    return StagePolicy.judge(
        stage.stage(),
        bench(stage, change),
        papers.ballots(stage).stream().map(Ballot::vote).toList(),
        content,
        clock.instant(),
        papers.setAside().get(stage.id()));
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
      List<Standing> standings,
      Papers papers,
      RouteStanding route) {
    List<FrozenStage> stages = papers.stages(request);
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
              papers.ballots(stage),
              stage.dueAt(),
              stage.escalated()));
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
