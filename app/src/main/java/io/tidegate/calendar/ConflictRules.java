package io.tidegate.calendar;

import io.tidegate.change.ChangeType;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.policy.PolicyVersion;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which conflicts stop a change and which warn, and how much notice was promised, for the account
 * and for clients whose contract says it otherwise. A change keeps the rules under which it was
 * submitted.
 */
@Service
public class ConflictRules {
  private static final int LONGEST_REASON = 1000;

  private final Policies policies;
  private final Clients clients;

  ConflictRules(Policies policies, Clients clients) {
    this.policies = policies;
    this.clients = clients;
  }

  /**
   * The rules in force.
   *
   * @param version the version of the policy that they are read from
   * @param blocking the kinds that stop a change; the others warn
   * @param notice how much notice was promised of each type of change
   */
  public record InForce(
      int version, Set<ConflictKind> blocking, Map<ChangeType, NoticePromise> notice) {
    public InForce {
      blocking = Set.copyOf(blocking);
      notice = Map.copyOf(notice);
    }
  }

  /**
   * Rules that somebody wants.
   *
   * @param notice the promises that are to be others; what is not named stays as it is
   */
  public record Wanted(Set<ConflictKind> blocking, Map<ChangeType, NoticePromise> notice) {
    public Wanted {
      blocking = Set.copyOf(blocking);
      notice = Map.copyOf(notice);
    }
  }

  /** Those for new changes of this client, or of the account's others when it is null. */
  @Transactional(readOnly = true)
  public InForce of(@Nullable ClientId client) {
    Policy policy = policy(client);
    CalendarRules rules = policy.get(CalendarRules.SECTION);
    return new InForce(policy.version(), rules.blocking(), rules.promises());
  }

  private Policy policy(@Nullable ClientId client) {
    return client == null ? policies.ofAccount() : policies.current(clients.get(client).id());
  }

  /** When they were adopted for this client, or for the account when it is null; newest first. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> adopted(@Nullable ClientId client) {
    return policies.versions().stream()
        .filter(version -> version.sections().contains(CalendarRules.SECTION.name()))
        .filter(version -> Objects.equals(version.client(), client))
        .toList();
  }

  /**
   * Whether the actor may adopt others by themselves; null is the account. Where the policy takes a
   * second person, nobody may: they are drafted there.
   */
  @Transactional(readOnly = true)
  public boolean mayAdopt(Actor actor, @Nullable ClientId client) {
    return manages(actor, client) && !policies.takesSecondPerson(client);
  }

  private static boolean manages(Actor actor, @Nullable ClientId client) {
    return client == null
        ? actor.holdsEverywhere(Role.CHANGE_MANAGER)
        : actor.holdsAny(client, Role.CHANGE_MANAGER);
  }

  /** Whether it stops in any case: a lockdown that only warned would be none. */
  public static boolean always(ConflictKind kind) {
    return kind == ConflictKind.LOCKDOWN;
  }

  /**
   * Adopts others, for changes that are submitted from now on. Throws {@link Invalid} without a
   * reason, {@link Stale} when another version was adopted meanwhile.
   */
  @Transactional
  public InForce adopt(
      Actor actor, @Nullable ClientId client, int seenVersion, Wanted wanted, String reason) {
    InForce before = of(client);
    if (!mayAdopt(actor, client)) {
      throw new Forbidden(
          "Only change managers adopt rules; where the policy takes a second person, in a draft.");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", "Say why, within %d characters.".formatted(LONGEST_REASON));
    }
    if (before.version() != seenVersion) {
      throw new Stale("Somebody was faster: version %d is in force.".formatted(before.version()));
    }
    Set<ConflictKind> all = EnumSet.of(ConflictKind.LOCKDOWN);
    all.addAll(wanted.blocking());
    Map<ChangeType, NoticePromise> notice = new EnumMap<>(before.notice());
    notice.putAll(wanted.notice());
    CalendarRules rules = policy(client).get(CalendarRules.SECTION).stopping(all).promising(notice);
    policies.adopt(actor, client, CalendarRules.SECTION, rules, reason.strip());
    return of(client);
  }
}
