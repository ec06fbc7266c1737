package io.tidegate.execution;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.RollbackRehearsals;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.policy.Policies;
import io.tidegate.ui.Live;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to rehearsals of the rollback. A rehearsal counts until it expires. */
@Service
public class Rehearsals implements RollbackRehearsals {
  private static final int LONGEST_MINUTES = 10_080;

  private final Changes changes;
  private final RehearsalStore store;
  private final Policies policies;
  private final People people;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  Rehearsals(
      Changes changes,
      RehearsalStore store,
      Policies policies,
      People people,
      Ledger ledger,
      Live live,
      InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.policies = policies;
    this.people = people;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  /** All of them, newest first, expired ones too. */
  @Transactional(readOnly = true)
  public List<Rehearsal> of(ChangeId change) {
    return store.list(change);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ChangeId, Duration> lengths(Collection<ChangeId> changes) {
    return store.lengths(changes, clock.instant());
  }

  /** The latest that counts now; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<Rehearsal> valid(ChangeId change) {
    return store.list(change).stream()
        .filter(rehearsal -> rehearsal.validAt(clock.instant()))
        .findFirst();
  }

  /**
   * Records that the rollback was tried. The change's people and change managers may. Throws {@link
   * Invalid}: place, minutes, doneAt, doneBy.
   *
   * @param evidence a stored file; null when there is none
   */
  @Transactional
  public Rehearsal record(Actor actor, ChangeId id, NewRehearsal told, @Nullable FileId evidence) {
    Change change = changes.lock(id);
    if (!changes.mayEdit(actor, change) || change.state().ended()) {
      throw new Forbidden("Only the people of a change that is open write into it.");
    }
    check(told);
    int days = policies.current(change.client()).get(RunRules.SECTION).rehearsalHoldsDays();
    Rehearsal rehearsal =
        new Rehearsal(
            TimeOrderedUuid.next(),
            told.doneBy(),
            told.doneAt(),
            told.place().strip(),
            told.minutes(),
            evidence,
            told.doneAt().plus(Duration.ofDays(days)));
    store.insert(actor, change, rehearsal, clock.instant());
    ledger.append(
        actor,
        Deed.of("execution", id.value(), change.client(), "rollback-rehearsed")
            .with(Map.of("place", rehearsal.place(), "minutes", rehearsal.minutes())));
    live.changed(change.account(), id.value());
    return rehearsal;
  }

  private void check(NewRehearsal told) {
    List<Problem> problems = new ArrayList<>();
    if (told.place().isBlank()) {
      problems.add(new Problem("place", "Say where it was rehearsed."));
    }
    if (told.minutes() < 1 || told.minutes() > LONGEST_MINUTES) {
      problems.add(new Problem("minutes", "Say how many minutes going back took, 1 to 10,080."));
    }
    if (told.doneAt().isAfter(clock.instant())) {
      problems.add(new Problem("doneAt", "A rehearsal has already happened."));
    }
    // A foreign key alone would take somebody of another account.
    if (!people.named(List.of(told.doneBy())).containsKey(told.doneBy())) {
      problems.add(new Problem("doneBy", "Choose who tried it; this person is not there."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }
}
