package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import io.tidegate.change.WindowDates;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Window;
import io.tidegate.policy.Policies;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges what a window collides with, by the policy and by what was let pass. */
@Component
class ConflictReader {
  private final ConflictFinder finder;
  private final WaiverStore waivers;
  private final Policies policies;
  private final Clients clients;
  private final WindowDates dates;
  private final InstantSource clock;

  ConflictReader(
      ConflictFinder finder,
      WaiverStore waivers,
      Policies policies,
      Clients clients,
      WindowDates dates,
      InstantSource clock) {
    this.finder = finder;
    this.waivers = waivers;
    this.policies = policies;
    this.clients = clients;
    this.dates = dates;
    this.clock = clock;
  }

  /** What stops the change first, in words for whoever the transaction runs for. */
  List<Conflict> of(Change change, Window window) {
    return of(change, window, Asker.ofTheTransaction());
  }

  List<Conflict> of(Change change, Window window, Asker asker) {
    return of(change, window, asker, window);
  }

  /**
   * The same in any part of time.
   *
   * @param planned the window for which something may have been let pass
   */
  List<Conflict> of(Change change, Window window, Asker asker, Window planned) {
    CalendarRules rules = rules(change);
    List<Conflict> met = new ArrayList<>(finder.find(change, window, asker));
    notice(change, window, rules, asker).ifPresent(met::add);
    List<Waiver> passed =
        met.stream().anyMatch(Conflict::blocking) ? waivers.of(change.id()) : List.of();
    Instant now = clock.instant();
    List<Conflict> found = new ArrayList<>();
    for (Conflict one : met) {
      boolean blocks = rules.blocking().contains(one.kind()) && !excused(change, one.kind());
      String key = one.kind().takesBreakGlass() ? Waiver.GLASS : one.key();
      found.add(one.judged(blocks).waived(Waiver.of(passed, key, planned, now)));
    }
    found.sort(Comparator.comparing((Conflict one) -> !one.stops()).thenComparing(Conflict::kind));
    return found;
  }

  private Optional<Conflict> notice(
      Change change, Window window, CalendarRules rules, Asker asker) {
    NoticePromise promise = rules.promised(change);
    if (NoticePolicy.past(change) || promise.usualHours() == 0) {
      return Optional.empty();
    }
    boolean agreed = change.state() == State.SCHEDULED && window.equals(change.window());
    Instant set = agreed ? dates.setAt(change.id()).orElse(null) : null;
    Instant since = NoticePolicy.since(change, window, set, clock.instant());
    Client own = clients.get(change.client());
    return NoticePolicy.conflict(promise, window, since, own, new Times(own.zone(), clock))
        .map(one -> asker.equals(Asker.STAFF) ? one : one.at("/clients/" + own.id()));
  }

  /** An emergency is stopped by blackouts alone; the rest is shown. */
  private static boolean excused(Change change, ConflictKind kind) {
    return change.type() == ChangeType.EMERGENCY && !kind.takesBreakGlass();
  }

  /** Those that the change was submitted under, or would be now. */
  CalendarRules rules(Change change) {
    return policies.livedBy(change.policyVersion(), change.client()).get(CalendarRules.SECTION);
  }
}
