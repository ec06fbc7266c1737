package io.tidegate.approval;

import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Transition;
import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what waits for decisions: for whom, since when, and who of them is there. */
@Service
public class OpenDecisions {
  /** Nobody is reminded of a decision more often by hand. */
  public static final Duration REST = Duration.ofHours(4);

  private final OpenDecisionStore store;
  private final ApprovalStore approvals;
  private final Dossiers dossiers;
  private final Changes changes;
  private final Delegations delegations;
  private final Remedies remedies;
  private final Escalations escalations;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  OpenDecisions(
      OpenDecisionStore store,
      ApprovalStore approvals,
      Dossiers dossiers,
      Changes changes,
      Delegations delegations,
      Remedies remedies,
      Escalations escalations,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.approvals = approvals;
    this.dossiers = dossiers;
    this.changes = changes;
    this.delegations = delegations;
    this.remedies = remedies;
    this.escalations = escalations;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is being decided now, the most overdue first.
   *
   * @param after where the page before ended; null for the first
   */
  @Transactional(readOnly = true)
  public Page<OpenDecision> list(@Nullable String after, int size) {
    List<OpenDecisionStore.Line> lines = store.after(place(after), size + 1);
    Map<ChangeId, Change> named =
        changes.named(
            lines.stream().map(OpenDecisionStore.Line::change).collect(Collectors.toSet()));
    Map<UUID, JudgedStage> stages =
        dossiers.of(named.values()).values().stream()
            .filter(Approval::open)
            .flatMap(approval -> approval.stages().stream())
            .filter(JudgedStage::turn)
            .collect(Collectors.toMap(JudgedStage::id, Function.identity()));
    Map<UUID, Availability> there = availability(stages.values());
    List<OpenDecision> open =
        lines.stream()
            .limit(size)
            .filter(line -> stages.containsKey(line.stage()) && named.containsKey(line.change()))
            .map(line ->
                new OpenDecision(
                    Objects.requireNonNull(named.get(line.change())),
                    Objects.requireNonNull(stages.get(line.stage())),
                    Objects.requireNonNull(there.get(line.stage())),
                    line.since(),
                    line.due(),
                    line.reminded(),
                    line.escalated()))
            .toList();
    boolean more = lines.size() > size;
    return new Page<>(open, more ? place(lines.get(size - 1)) : null);
  }

  /** The same place; throws {@link NotFound} when it is none. */
  public static String checked(String after) {
    place(after);
    return after;
  }

  /** Where a page would end that has this one last. */
  public String placeOf(OpenDecision last) {
    return OpenDecisionStore.Place.of(last.due(), last.stage().id());
  }

  /** Who of these stages can decide now. */
  @Transactional(readOnly = true)
  public Map<UUID, Availability> availability(Collection<JudgedStage> stages) {
    Instant now = clock.instant();
    Map<PersonId, List<Delegation>> absences = absences(stages, now);
    Map<UUID, Availability> there = new HashMap<>();
    stages.forEach(stage -> there.put(stage.id(), Availability.of(stage, absences, now)));
    return there;
  }

  /** Who is away may have given their vote to somebody who is away too. */
  private Map<PersonId, List<Delegation>> absences(Collection<JudgedStage> stages, Instant now) {
    Set<PersonId> voters =
        stages.stream()
            .filter(JudgedStage::turn)
            .flatMap(stage -> stage.bench().eligible().stream())
            .collect(Collectors.toSet());
    Map<PersonId, List<Delegation>> absences = new HashMap<>(delegations.of(voters, now));
    Set<PersonId> hands = new HashSet<>();
    absences.values().forEach(given -> given.forEach(one -> hands.add(one.delegate())));
    stages.forEach(stage -> hands.addAll(stage.escalated().to()));
    hands.removeAll(voters);
    absences.putAll(delegations.of(hands, now));
    return absences;
  }

  /** Whether the actor may have people reminded of a decision on the change. */
  public boolean mayRemind(Actor actor, Change change) {
    return remedies.mayMend(actor, change);
  }

  /** Whether the actor sees how much waits for whom. */
  public boolean maySeeLoads(Actor actor) {
    return actor.confinedTo() == null
        && (actor.holdsSomewhere(Role.CHANGE_MANAGER) || actor.holdsSomewhere(Role.IT_LEADERSHIP));
  }

  /**
   * Has those who have yet to decide, or who stands in for them, reminded. Change managers, and of
   * each stage once in four hours; sooner throws {@link Stale}.
   *
   * @return when
   */
  @Transactional
  public Instant remind(Actor actor, UUID stage) {
    ChangeId id =
        approvals.changeOf(stage).orElseThrow(() -> new NotFound("There is no such decision."));
    Change change = changes.lock(id, Transition.AUTHORIZE);
    if (!mayRemind(actor, change)) {
      throw new Forbidden("Only change managers have people reminded.");
    }
    JudgedStage waiting = requireWaiting(requireOpen(change), stage);
    Instant now = clock.instant();
    if (!store.chase(stage, now, now.minus(REST))) {
      throw new Stale("They were reminded within the last four hours.");
    }
    ledger.append(
        actor,
        Approvals.deed(change, "decision-chased").with(Map.of("stage", waiting.stage().name())));
    events.publishEvent(
        new DecisionChased(
            change.account(), id, stage, Objects.requireNonNull(waiting.dueAt()), now));
    return now;
  }

  /**
   * The stages of an approval that the actor may have escalated now: the policy names somebody, and
   * nobody did it before.
   */
  @Transactional(readOnly = true)
  public List<JudgedStage> escalatable(Actor actor, Change change, Approval approval) {
    if (!approval.open() || !remedies.mayMend(actor, change)) {
      return List.of();
    }
    return approval.stages().stream()
        .filter(stage -> Escalations.waiting(approval, stage.id()).isPresent())
        .filter(stage -> stage.escalated().to().isEmpty())
        .filter(stage -> !others(actor, change, approval, stage).isEmpty())
        .toList();
  }

  /**
   * Passes a decision on to whom the policy names, before its time is over or after; they may
   * decide in the place of those who have not. Change managers, with a reason, and once; never to
   * themselves. Throws {@link Invalid}: stage, reason; {@link Stale} when it was decided or
   * escalated meanwhile.
   */
  @Transactional
  public void escalate(Actor actor, ChangeId id, UUID stage, String reason) {
    Change change = changes.lock(id);
    if (!remedies.mayMend(actor, change)) {
      throw new Forbidden("Only change managers have a decision escalated.");
    }
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why it cannot wait for those who were asked.");
    }
    Approval approval = requireOpen(change);
    JudgedStage waiting = requireWaiting(approval, stage);
    if (!waiting.escalated().to().isEmpty()) {
      throw new Stale("It was escalated already.");
    }
    Set<PersonId> to = others(actor, change, approval, waiting);
    if (to.isEmpty()) {
      throw new Invalid(
          "stage", "The policy names nobody else for this decision. Name an approver instead.");
    }
    escalations.escalate(actor, change, waiting, to, reason.strip());
  }

  private Set<PersonId> others(Actor actor, Change change, Approval approval, JudgedStage stage) {
    return escalations.candidates(change, approval, stage).stream()
        .filter(person -> !person.equals(actor.person()))
        .collect(Collectors.toSet());
  }

  private Approval requireOpen(Change change) {
    return dossiers
        .of(change)
        .filter(Approval::open)
        .orElseThrow(() -> new Stale("It was decided meanwhile, or is not its turn."));
  }

  private static JudgedStage requireWaiting(Approval approval, UUID stage) {
    return Escalations.waiting(approval, stage)
        .orElseThrow(() -> new Stale("It was decided meanwhile, or is not its turn."));
  }

  private static String place(OpenDecisionStore.Line last) {
    return OpenDecisionStore.Place.of(last.due(), last.stage());
  }

  private static OpenDecisionStore.@Nullable Place place(@Nullable String after) {
    try {
      return after == null ? null : OpenDecisionStore.Place.of(after);
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      throw new NotFound("There is no such page.");
    }
  }
}
