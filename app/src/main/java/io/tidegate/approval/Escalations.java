package io.tidegate.approval;

import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes a decision on to whom the policy names, who may then decide in the place of those who have
 * not. It decides nothing by itself, and a stage takes as many yeses as before.
 */
@Component
class Escalations {
  private final DeadlineStore deadlines;
  private final EscalationStore store;
  private final Dossiers dossiers;
  private final Opening opening;
  private final Seating seating;
  private final Changes changes;
  private final People people;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Escalations(
      DeadlineStore deadlines,
      EscalationStore store,
      Dossiers dossiers,
      Opening opening,
      Seating seating,
      Changes changes,
      People people,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.deadlines = deadlines;
    this.store = store;
    this.dossiers = dossiers;
    this.opening = opening;
    this.seating = seating;
    this.changes = changes;
    this.people = people;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** The undecided stages whose time is over and of which nobody was told. */
  @Transactional(readOnly = true)
  List<DeadlineStore.Due> due() {
    return deadlines.overdue(clock.instant());
  }

  /**
   * The deadline has passed: the change managers are told, once, the ledger says so, and the
   * decision is escalated unless somebody did it by hand before.
   */
  @Transactional
  void byTime(DeadlineStore.Due due) {
    Change change = changes.lock(due.change());
    if (!deadlines.takeOverdue(due.stage(), clock.instant())) {
      return;
    }
    Actor time = Actor.system(change.account());
    ledger.append(
        time, Approvals.deed(change, "decision-overdue").with(Map.of("stage", due.name())));
    events.publishEvent(new DecisionOverdue(change.account(), change.id(), due.stage(), due.due()));
    Approval approval = dossiers.of(change).filter(Approval::open).orElse(null);
    if (approval != null) {
      waiting(approval, due.stage())
          .filter(stage -> stage.escalated().to().isEmpty())
          .ifPresent(stage -> {
            Set<PersonId> to = candidates(change, approval, stage);
            if (!to.isEmpty()) {
              escalate(time, change, stage, to, "");
            }
          });
    }
  }

  /** A stage that is being decided, and has not been. */
  static Optional<JudgedStage> waiting(Approval approval, UUID stage) {
    return approval.stages().stream()
        .filter(judged -> judged.id().equals(stage) && judged.turn() && judged.dueAt() != null)
        .filter(judged -> !judged.standing().passes())
        .findFirst();
  }

  /**
   * To whom the policy that the request was opened under would escalate the stage: those who could
   * give somebody's vote in it, and have none of their own.
   */
  Set<PersonId> candidates(Change change, Approval approval, JudgedStage stage) {
    ApprovalRules.Escalation rules = opening.rulesOf(change, approval.policyVersion()).escalates();
    List<PersonId> late = stage.bench().eligible().stream().filter(stage::waitsFor).toList();
    if (!rules.any() || late.isEmpty()) {
      return Set.of();
    }
    Set<PersonId> named = new HashSet<>(seating.named(rules.to(), change));
    if (rules.managers()) {
      people.named(late).values().stream()
          .map(Person::manager)
          .filter(Objects::nonNull)
          .forEach(named::add);
    }
    named.removeAll(stage.bench().involved());
    named.removeAll(stage.bench().members());
    return people.named(named).values().stream()
        .filter(person -> !person.archived() && person.isStaff())
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  void escalate(Actor actor, Change change, JudgedStage stage, Set<PersonId> to, String reason) {
    PersonId by = actor.isSystem() ? null : actor.person();
    store.insert(change, stage.id(), to, clock.instant(), by, reason);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("stage", stage.stage().name());
    facts.put("to", to.stream().map(PersonId::toString).sorted().toList());
    ledger.append(actor, Approvals.deed(change, "decision-escalated").with(facts).because(reason));
    events.publishEvent(
        new DecisionEscalated(
            change.account(), change.id(), stage.id(), Objects.requireNonNull(stage.dueAt())));
  }
}
