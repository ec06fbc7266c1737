package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Window;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what a schedule asks for. Each change and the mark that it was made are one transaction, so
 * that it happens once: with two nodes, and after a crash.
 */
@Component
class ScheduleMaker {
  private final ScheduleStore store;
  private final Models models;
  private final ModelChanges changes;
  private final Clients clients;
  private final People people;
  private final ScheduleLetters letters;
  private final Ledger ledger;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  ScheduleMaker(
      ScheduleStore store,
      Models models,
      ModelChanges changes,
      Clients clients,
      People people,
      ScheduleLetters letters,
      Ledger ledger,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.models = models;
    this.changes = changes;
    this.clients = clients;
    this.people = people;
    this.letters = letters;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Transactional(readOnly = true)
  List<ScheduleId> running() {
    return store.running();
  }

  /** Makes what is due, or says why it does not. */
  void run(AccountId account, ScheduleId id) {
    try {
      boolean more = true;
      while (more) {
        more = Boolean.TRUE.equals(transaction.execute(_ -> makeNext(account, id)));
      }
    } catch (Failure failure) {
      transaction.executeWithoutResult(_ -> pause(account, id, failure.sentence()));
    }
  }

  /** Whether there may be another. The schedule's row is the lock. */
  private boolean makeNext(AccountId account, ScheduleId id) {
    Schedule schedule = store.lockRunning(id).orElse(null);
    if (schedule == null) {
      return false;
    }
    String whyNot = models.whyNot(models.get(schedule.model())).orElse("");
    if (!whyNot.isEmpty()) {
      pause(account, id, whyNot);
      return false;
    }
    ZoneId zone = clients.get(schedule.facts().client()).zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Map<LocalDate, ?> made = store.made(id, today.minusDays(1));
    List<Window> due = SchedulePolicy.due(schedule.facts(), made.keySet(), clock.instant(), zone);
    if (due.isEmpty()) {
      store.pause(id, "");
      return false;
    }
    make(account, schedule, due.getFirst(), zone);
    return due.size() > 1;
  }

  private void make(AccountId account, Schedule schedule, Window window, ZoneId zone) {
    Actor owner = people.actorOf(account, schedule.facts().owner(), "job");
    Change change =
        changes.start(owner, schedule.model(), SchedulePolicy.start(schedule.facts(), window));
    store.made(owner, schedule, SchedulePolicy.day(window, zone), change.id(), clock.instant());
    store.pause(schedule.id(), "");
  }

  private void pause(AccountId account, ScheduleId id, String why) {
    Schedule schedule = store.lockRunning(id).orElse(null);
    if (schedule == null || !store.pause(id, why)) {
      return;
    }
    Model model = models.get(schedule.model());
    ledger.append(
        Actor.system(account),
        Deed.of("catalogue", model.id().value(), schedule.facts().client(), "schedule-paused")
            .with(Map.of("title", model.title(), "schedule", id.toString()))
            .because(why));
    Person owner = people.get(schedule.facts().owner());
    letters.paused(account, model, schedule, owner, why);
  }
}
