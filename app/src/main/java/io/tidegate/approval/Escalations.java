package io.tidegate.approval;

import io.tidegate.approval.ApprovalRules.Step;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
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
      List<Step> steps = steps(change, approval);
      plan(change, due.stage(), 0, steps);
      waiting(approval, due.stage())
          .filter(stage -> stage.escalated().to().isEmpty())
          .ifPresent(stage -> {
            Set<PersonId> to = candidates(change, stage, steps.getFirst());
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

  /** The stages whose next step after the deadline has come. */
  @Transactional(readOnly = true)
  List<DeadlineStore.Due> furtherDue() {
    return deadlines.further(clock.instant());
  }

  /** It still waits, so it goes on to those of the next step as well, once. */
  @Transactional
  void further(DeadlineStore.Due due) {
    Change change = changes.lock(due.change());
    Integer step = deadlines.takeFurther(due.stage(), clock.instant()).orElse(null);
    Approval approval = dossiers.of(change).filter(Approval::open).orElse(null);
    if (step == null || approval == null) {
      return;
    }
    List<Step> steps = steps(change, approval);
    if (step < steps.size()) {
      waiting(approval, due.stage())
          .ifPresent(stage -> {
            Set<PersonId> to = candidates(change, stage, steps.get(step));
            if (!to.isEmpty()) {
              escalate(Actor.system(change.account()), change, stage, to, "");
            }
          });
    }
    plan(change, due.stage(), step, steps);
  }

  private void plan(Change change, UUID stage, int done, List<Step> steps) {
    if (done + 1 < steps.size()) {
      Duration after = steps.get(done + 1).after(change.type() == ChangeType.EMERGENCY);
      deadlines.plan(stage, clock.instant().plus(after));
    }
  }

  private List<Step> steps(Change change, Approval approval) {
    return opening.rulesOf(change, approval.policyVersion()).escalates().steps();
  }

  /**
   * To whom the policy that the request was opened under would escalate the stage first: those of
   * the first step that names anybody.
   */
  Set<PersonId> candidates(Change change, Approval approval, JudgedStage stage) {
    return steps(change, approval).stream()
        .map(step -> candidates(change, stage, step))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /** Those who could give somebody's vote in it, and have none of their own. */
  private Set<PersonId> candidates(Change change, JudgedStage stage, Step rules) {
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
    named.removeAll(stage.escalated().to());
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
            change.account(), change.id(), stage.id(), Objects.requireNonNull(stage.dueAt()), to));
  }
}
