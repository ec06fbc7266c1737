package io.tidegate.insight;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.tidegate.approval.Routings;
import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Chronicle;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Policies;
import io.tidegate.policy.PolicyRights;
import io.tidegate.ui.Live;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to simulations: what a draft of the policy would have made of the changes of the last
 * months. The work is a job's; the result belongs to the draft as it was.
 */
@Service
public class Simulations {
  /** How far back one may look, in months. */
  public static final int MOST_MONTHS = 60;

  static final String SECTION = "approval";
  private static final int MONTHS_OF_VOTES = 24;
  private static final int MOST_VOTES = 20_000;

  private final SimulationStore store;
  private final ReplayedStore replayed;
  private final Chronicle chronicle;
  private final Policies policies;
  private final Routings routings;
  private final Ledger ledger;
  private final Live live;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  Simulations(
      SimulationStore store,
      ReplayedStore replayed,
      Chronicle chronicle,
      Policies policies,
      Routings routings,
      Ledger ledger,
      Live live,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.store = store;
    this.replayed = replayed;
    this.chronicle = chronicle;
    this.policies = policies;
    this.routings = routings;
    this.ledger = ledger;
    this.live = live;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Whether the actor may run simulations of the draft, and see what came of them. */
  public boolean maySimulate(Actor actor, Draft draft) {
    return actor.confinedTo() == null && PolicyRights.mayWrite(actor, draft.client());
  }

  /**
   * Begins one; a job does it. One that is under way for the draft is given back instead. Throws
   * {@link Invalid}: months.
   */
  @Transactional
  public Simulation start(Actor actor, Draft draft, int months) {
    require(actor, draft);
    if (months < 1 || months > MOST_MONTHS) {
      throw new Invalid("months", "Look back 1 to %d months.".formatted(MOST_MONTHS));
    }
    Optional<Simulation> running =
        store.of(draft.id(), 1).stream()
            .filter(last -> last.atWork() && !last.stale(draft))
            .findFirst();
    return running.orElseGet(() -> begin(actor, draft, months));
  }

  /** The newest of the draft. */
  @Transactional(readOnly = true)
  public Optional<Simulation> latest(Draft draft) {
    return store.of(draft.id(), 1).stream().findFirst();
  }

  /** Stops the job after the piece it is at. */
  @Transactional
  public void stop(Actor actor, Draft draft, SimulationId id) {
    require(actor, draft);
    Simulation now =
        store
            .lock(id)
            .filter(found -> found.draft().equals(draft.id()))
            .orElseThrow(() -> new NotFound("There is no such simulation."));
    if (now.atWork()) {
      store.update(now.stopped());
      live.changed(now.account(), now.id().value());
      enter(actor, now, "simulation-stopped");
    }
  }

  /** Its changes, newest first; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<Replayed> replayed(
      Simulation simulation, ReplayFilter filter, @Nullable String after, int size) {
    Integer before = after != null && after.matches("\\d{1,9}") ? Integer.valueOf(after) : null;
    return Page.of(
        replayed.list(simulation.id(), filter, before, size + 1),
        size,
        one -> Integer.toString(one.number()));
  }

  private Simulation begin(Actor actor, Draft draft, int months) {
    Instant now = clock.instant();
    Instant since = now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    Instant votes = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS_OF_VOTES).toInstant();
    Simulation started =
        new Simulation(
            SimulationId.next(),
            actor.account(),
            draft.client(),
            draft.id(),
            draft.version(),
            Simulation.digest(draft),
            months,
            since,
            actor.name(),
            now,
            Simulation.State.RUNNING,
            "",
            0,
            0,
            chronicle.count(draft.client(), since),
            draft.client() == null ? keepers() : 0,
            Waits.of(routings.waits(votes, MOST_VOTES)),
            Tally.NOTHING,
            null);
    store.insert(actor, started);
    enter(actor, started, "simulation-started");
    SimulationTasks.TASK.begin(scheduler.getObject(), started.account(), started.id(), clock);
    return started;
  }

  /** How many clients have routes of their own. */
  private int keepers() {
    return (int)
        policies.ownSections().values().stream().filter(own -> own.contains(SECTION)).count();
  }

  private void enter(Actor actor, Simulation simulation, String deed) {
    ledger.append(
        actor,
        Deed.of("policy", simulation.draft().value(), simulation.client(), deed)
            .with(
                Map.of("months", simulation.months(), "draftVersion", simulation.draftVersion())));
  }

  private void require(Actor actor, Draft draft) {
    if (!maySimulate(actor, draft)) {
      throw new Forbidden("Only who may write this draft simulates it.");
    }
  }
}
