package io.tidegate.approval;

import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.policy.EmergencyRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Spoken authorisations of emergencies: they count at once, and must be confirmed by their
 * authoriser's own sign-in. The caller holds the change's lock.
 */
@Component
class VerbalDesk {
  private final ApprovalStore store;
  private final VoteStore votes;
  private final VerbalStore verbals;
  private final Dossiers dossiers;
  private final Court court;
  private final Opening opening;
  private final Changes changes;
  private final Remedies remedies;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  VerbalDesk(
      ApprovalStore store,
      VoteStore votes,
      VerbalStore verbals,
      Dossiers dossiers,
      Court court,
      Opening opening,
      Changes changes,
      Remedies remedies,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.votes = votes;
    this.verbals = verbals;
    this.dossiers = dossiers;
    this.court = court;
    this.opening = opening;
    this.changes = changes;
    this.remedies = remedies;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  void record(Actor actor, Change change, SpokenWord word) {
    requireSane(actor, change, word);
    JudgedStage stage = stageFor(change, word);
    UUID id = TimeOrderedUuid.next();
    votes.insert(
        change.account(), store.latest(change.id()).orElseThrow(), ballot(change, stage, word, id));
    verbals.insert(change, heard(actor, change, word, id));
    ledger.append(
        actor,
        Approvals.deed(change, "spoken-authorisation-recorded")
            .with(
                Map.of(
                    "authoriser", word.authoriser().toString(),
                    "channel", word.channel(),
                    "said-at", word.saidAt().toString())));
    events.publishEvent(new VerbalHeard(change.account(), change.id(), id));
    court.settle(change);
  }

  private void requireSane(Actor actor, Change change, SpokenWord word) {
    if (!changes.mayEdit(actor, change)) {
      throw new Forbidden(
          "Only the people of " + change.code() + " and change managers write this down.");
    }
    if (change.type() != ChangeType.EMERGENCY) {
      throw new Forbidden("Only an emergency can be authorised by word of mouth.");
    }
    if (!remedies.mayRecord(actor, change)) {
      throw new Forbidden("Who works on %s writes this down.".formatted(change.code()));
    }
    if (word.authoriser().equals(actor.person())) {
      throw new Forbidden("You are signed in: approve it yourself instead.");
    }
    if (word.channel().isBlank()) {
      throw new Invalid("channel", "Say by what channel, such as telephone.");
    }
    if (word.saidAt().isAfter(clock.instant())) {
      throw new Invalid("saidAt", "This has not happened yet.");
    }
  }

  private JudgedStage stageFor(Change change, SpokenWord word) {
    Approval approval =
        dossiers
            .of(change)
            .filter(Approval::open)
            .orElseThrow(() -> new Stale(change.code() + " is not waiting for an authorisation."));
    return approval.stages().stream()
        .filter(stage -> Remedies.mayAuthorise(stage, word.authoriser()))
        .findFirst()
        .orElseThrow(() ->
            new Invalid(
                "authoriser", "Choose somebody who may authorise this and has not decided yet."));
  }

  private Ballot ballot(Change change, JudgedStage stage, SpokenWord word, UUID id) {
    Content seen = dossiers.content(change.id(), change.revision());
    Vote vote = Vote.own(word.authoriser(), new Decision.Approve(), seen, clock.instant());
    return new Ballot(id, stage.id(), vote, "verbal", null, null, null, null);
  }

  private VerbalWord heard(Actor actor, Change change, SpokenWord word, UUID id) {
    int hours = opening.policyOf(actor, change).get(EmergencyRules.SECTION).confirmWithinHours();
    Instant now = clock.instant();
    return new VerbalWord(
        id,
        change.id(),
        word.authoriser(),
        actor.person(),
        word.channel(),
        word.saidAt(),
        now.plus(Duration.ofHours(hours)),
        VerbalWord.Standing.OPEN,
        null,
        "");
  }

  void answer(Actor actor, Change change, UUID vote, boolean confirmed, String words) {
    VerbalWord word =
        verbals.of(change.id()).stream()
            .filter(heard -> heard.vote().equals(vote))
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such spoken authorisation."));
    if (!word.authoriser().equals(actor.person())) {
      throw new Forbidden("Only who is said to have authorised this can confirm or deny it.");
    }
    if (!confirmed && words.isBlank()) {
      throw new Invalid("words", "Say what is wrong with the record.");
    }
    VerbalWord.Standing answer =
        confirmed ? VerbalWord.Standing.CONFIRMED : VerbalWord.Standing.DENIED;
    if (!verbals.answer(vote, answer, words, clock.instant())) {
      throw new Stale("You have answered this already.");
    }
    ledger.append(
        actor,
        Approvals.deed(
                change,
                confirmed ? "spoken-authorisation-confirmed" : "spoken-authorisation-denied")
            .because(words));
    if (!confirmed) {
      undo(change, word);
    }
  }

  /** A denied word never counted; what has not begun goes back for a real decision. */
  private void undo(Change change, VerbalWord word) {
    Request request = store.latest(change.id()).orElseThrow();
    votes.of(request.id()).stream()
        .filter(ballot -> ballot.cast().equals(word.vote()) && ballot.endedAt() == null)
        .forEach(ballot -> votes.end(ballot.id(), "DENIED", clock.instant()));
    events.publishEvent(new VerbalFailed(change.account(), change.id(), word.vote(), true));
    if (change.state() == State.SCHEDULED) {
      reopen(change, change.id());
    } else {
      court.settle(change);
    }
  }

  private void reopen(Change change, ChangeId id) {
    Actor tidegate = Actor.system(change.account());
    changes.take(
        tidegate, id, Move.automatic(Transition.REOPEN, "The spoken authorisation was denied"));
    Change reopened = changes.get(id);
    if (reopened.state() == State.AUTHORIZE) {
      court.open(tidegate, reopened);
    }
  }
}
