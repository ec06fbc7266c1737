package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.kernel.Window;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Judges what a window collides with, by the policy and by what was let pass. */
@Component
class ConflictReader {
  private final ConflictFinder finder;
  private final WaiverStore waivers;
  private final Policies policies;
  private final InstantSource clock;

  ConflictReader(
      ConflictFinder finder, WaiverStore waivers, Policies policies, InstantSource clock) {
    this.finder = finder;
    this.waivers = waivers;
    this.policies = policies;
    this.clock = clock;
  }

  /** What stops the change first. */
  List<Conflict> of(Change change, Window window) {
    List<Conflict> met = finder.find(change, window);
    if (met.stream().noneMatch(Conflict::blocking)) {
      return met;
    }
    Set<ConflictKind> blocking = rules(change).blocking();
    List<Waiver> passed = waivers.of(change.id());
    Instant now = clock.instant();
    List<Conflict> found = new ArrayList<>();
    for (Conflict one : met) {
      boolean blocks = blocking.contains(one.kind()) && !excused(change, one.kind());
      String key = one.kind().takesBreakGlass() ? Waiver.GLASS : one.key();
      found.add(one.judged(blocks).waived(Waiver.of(passed, key, now)));
    }
    found.sort(Comparator.comparing((Conflict one) -> !one.stops()).thenComparing(Conflict::kind));
    return found;
  }

  /** An emergency is stopped by blackouts alone; the rest is shown. */
  private static boolean excused(Change change, ConflictKind kind) {
    return change.type() == ChangeType.EMERGENCY && !kind.takesBreakGlass();
  }

  private CalendarRules rules(Change change) {
    Policy policy =
        change.policyVersion() > 0
            ? policies.asOf(change.policyVersion(), change.client())
            : policies.current(change.client());
    return policy.get(CalendarRules.SECTION);
  }
}
