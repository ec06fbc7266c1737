package io.tidegate.insight;

import io.tidegate.approval.Routings;
import io.tidegate.change.Chronicle;
import io.tidegate.change.Chronicled;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.risk.Risks;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pieces of a simulation's work. Each is one transaction that locks the simulation, replays
 * some changes, and writes down how far it got: it happens wholly and once, or not at all.
 */
@Component
class SimulationSteps {
  private static final int AT_ONCE = 2_000;

  private final SimulationStore store;
  private final ReplayedStore replayed;
  private final Chronicle chronicle;
  private final Drafts drafts;
  private final Policies policies;
  private final Replay.Rooms rooms;
  private final Live live;
  private final InstantSource clock;

  SimulationSteps(
      SimulationStore store,
      ReplayedStore replayed,
      Chronicle chronicle,
      Drafts drafts,
      Policies policies,
      Items items,
      Risks risks,
      Routings routings,
      Live live,
      InstantSource clock) {
    this.store = store;
    this.replayed = replayed;
    this.chronicle = chronicle;
    this.drafts = drafts;
    this.policies = policies;
    this.rooms = new Replay.Rooms(items, risks, routings);
    this.live = live;
    this.clock = clock;
  }

  /** What it takes to replay; empty when nothing is to be done. */
  @Transactional(readOnly = true)
  public Optional<Replay> begin(SimulationId id) {
    return store.find(id).filter(Simulation::atWork).map(this::replay);
  }

  /** Replays some more changes; gives back whether there are more. */
  @Transactional
  public boolean goOn(SimulationId id, Replay replay) {
    Simulation now = store.lock(id).orElseThrow();
    if (!now.atWork()) {
      return false;
    }
    if (now.stale(drafts.get(now.draft()))) {
      write(now.failed("The draft was edited while it ran. Start it again."));
      return false;
    }
    List<Chronicled> next = chronicle.read(now.client(), now.since(), now.position(), AT_ONCE);
    if (next.isEmpty()) {
      replayed.forgetOthers(now.draft(), id);
      write(now.done(clock.instant()));
      return false;
    }
    List<Replayed> some = replay.of(next);
    replayed.insert(now.account(), id, some);
    TallySheet sheet = new TallySheet(now.tally());
    some.forEach(sheet::add);
    write(now.advanced(next.getLast().number(), now.looked() + next.size(), sheet.tally()));
    return true;
  }

  @Transactional
  public void fail(SimulationId id, String sentence) {
    store.lock(id).filter(Simulation::atWork).ifPresent(now -> write(now.failed(sentence)));
  }

  private Replay replay(Simulation now) {
    Draft draft = drafts.get(now.draft());
    Policy drafted = drafts.drafted(draft);
    Map<ClientId, Set<String>> own = policies.ownSections();
    Replay.Books books =
        draft.client() == null
            ? new Replay.Books(
                policies::current,
                client ->
                    keeping(drafted, policies.current(client), own.getOrDefault(client, Set.of())),
                client -> own.getOrDefault(client, Set.of()).contains(Simulations.SECTION))
            : new Replay.Books(policies::current, _ -> drafted, _ -> false);
    return new Replay(rooms, rooms.routings().routers(now.account()), now.waits(), books);
  }

  /** Rules of the account's leave those standing that a client has of its own. */
  private static Policy keeping(Policy drafted, Policy current, Set<String> own) {
    Map<String, Object> sections = new HashMap<>(drafted.sections());
    own.forEach(name ->
        Optional.ofNullable(current.sections().get(name))
            .ifPresent(rules -> sections.put(name, rules)));
    return new Policy(drafted.version(), sections);
  }

  private void write(Simulation now) {
    store.update(now);
    live.changed(now.account(), now.id().value());
  }
}
