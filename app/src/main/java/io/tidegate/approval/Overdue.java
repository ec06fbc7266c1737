package io.tidegate.approval;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Changes;
import io.tidegate.change.Transition;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time alone brings about in one account; each piece is done once, whoever else sweeps. */
@Component
class Overdue {
  private final ApprovalStore store;
  private final DeadlineStore deadlines;
  private final VerbalStore verbals;
  private final Court court;
  private final Changes changes;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Overdue(
      ApprovalStore store,
      DeadlineStore deadlines,
      VerbalStore verbals,
      Court court,
      Changes changes,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.deadlines = deadlines;
    this.verbals = verbals;
    this.court = court;
    this.changes = changes;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<ChangeId> mayMove() {
    return store.mayMove();
  }

  @Transactional
  void settle(ChangeId change) {
    court.settle(changes.lock(change, Transition.AUTHORIZE));
  }

  /** Part of the time has passed: those who have not decided are asked again, once. */
  @Transactional
  void remind(AccountId account) {
    deadlines
        .takeToRemind(clock.instant())
        .forEach(stage ->
            events.publishEvent(
                new DecisionReminded(account, stage.change(), stage.stage(), stage.due())));
  }

  /** Half of the time to confirm a spoken word has passed: its authoriser is asked again, once. */
  @Transactional
  void remindOfWords(AccountId account) {
    verbals
        .takeToRemind(clock.instant())
        .forEach(
            word -> events.publishEvent(new VerbalReminded(account, word.change(), word.vote())));
  }

  /** A spoken word that nobody confirmed in time is escalated, once. */
  @Transactional
  void chaseWords(AccountId account) {
    verbals
        .takeOverdue(clock.instant())
        .forEach(word -> {
          write(account, word.change(), "spoken-authorisation-unconfirmed");
          events.publishEvent(new VerbalFailed(account, word.change(), word.vote(), false));
        });
  }

  private void write(AccountId account, ChangeId change, String deed) {
    ledger.append(
        Actor.system(account),
        Deed.of("approval", change.value(), changes.get(change).client(), deed));
  }
}
