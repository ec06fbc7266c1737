package io.tidegate.approval;

import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes votes in, once it is clear that they may be given. The caller holds the change's lock. */
@Component
class VoteDesk {
  private final ApprovalStore store;
  private final VoteStore votes;
  private final ConditionStore conditions;
  private final Dossiers dossiers;
  private final Clients clients;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  VoteDesk(
      ApprovalStore store,
      VoteStore votes,
      ConditionStore conditions,
      Dossiers dossiers,
      Clients clients,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.votes = votes;
    this.conditions = conditions;
    this.dossiers = dossiers;
    this.clients = clients;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Writes a vote down; the voter's earlier one in the stage ends. */
  void give(Actor actor, Change change, JudgedStage stage, Choice choice) {
    Ballot ballot = ballot(actor, change, choice);
    Request request = store.latest(change.id()).orElseThrow();
    stage.ballots().stream()
        .filter(old -> old.endedAt() == null && sameVoter(old, ballot))
        .forEach(old -> votes.end(old.id(), "REPLACED", clock.instant()));
    votes.insert(change.account(), request, ballot);
    Decision decision = ballot.vote().decision();
    if (decision instanceof Decision.Approve(String words) && !words.isBlank()) {
      conditions.insert(change, ballot.id(), words);
      events.publishEvent(
          new ConditionLaid(
              change.account(), change.id(), ballot.vote().voter(), ballot.id(), words));
    }
    ledger.append(
        actor,
        Approvals.deed(change, decision.pastTense())
            .onBehalfOf(ballot.vote().standsIn() ? ballot.vote().voter() : null)
            .with(facts(stage, ballot, clients.get(change.client()).name()))
            .because(decision.words()));
  }

  /** The record says plainly when a vote is no second pair of eyes. Its client's people read it. */
  private static Map<String, Object> facts(JudgedStage stage, Ballot ballot, String own) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("stage", stage.stage().shownTo(own).name());
    facts.put("revision", ballot.vote().seen().revision());
    facts.put("how", ballot.origin());
    stage
        .bench()
        .countsFrom(ballot.vote())
        .ifPresent(from -> {
          facts.put("compensating-control", true);
          facts.put("counts-from", from.toString());
        });
    return facts;
  }

  private static boolean sameVoter(Ballot one, Ballot other) {
    return one.vote().voter().equals(other.vote().voter());
  }

  private Ballot ballot(Actor actor, Change change, Choice choice) {
    Instant now = clock.instant();
    Content seen = dossiers.content(change.id(), change.revision());
    Vote vote = new Vote(choice.as(), actor.person(), choice.decision(), seen, now, false);
    return new Ballot(
        TimeOrderedUuid.next(),
        choice.stage(),
        vote,
        actor.origin(),
        secondsTaken(actor, change, now),
        null,
        null,
        null);
  }

  private @Nullable Integer secondsTaken(Actor actor, Change change, Instant now) {
    return votes
        .firstLook(change.id(), change.revision(), actor.person())
        .map(first -> (int) Math.max(0, Duration.between(first, now).toSeconds()))
        .orElse(null);
  }
}
