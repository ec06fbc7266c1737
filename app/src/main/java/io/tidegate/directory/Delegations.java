package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who decides in whose place while somebody is away. It does not pass on: one step, no further. */
@Service
public class Delegations {
  private static final int MOST = 500;

  private final DelegationStore store;
  private final PersonStore people;
  private final Journal journal;
  private final InstantSource clock;

  Delegations(DelegationStore store, PersonStore people, Journal journal, InstantSource clock) {
    this.store = store;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /** In whose place this person may decide at the instant; never themselves. */
  @Transactional(readOnly = true)
  public Set<PersonId> principalsOf(PersonId delegate, Instant at) {
    return store.inForceFor(delegate, at).stream()
        .map(Delegation::principal)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who may decide in this person's place at the instant. */
  @Transactional(readOnly = true)
  public Set<PersonId> standInsFor(PersonId principal, Instant at) {
    return store.inForceOf(principal, at).stream()
        .map(Delegation::delegate)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same for many; nobody without a stand-in is in the map. */
  @Transactional(readOnly = true)
  public Map<PersonId, Set<PersonId>> standInsFor(Collection<PersonId> principals, Instant at) {
    return store.inForceOf(principals, at).stream()
        .collect(
            Collectors.groupingBy(
                Delegation::principal,
                Collectors.mapping(Delegation::delegate, Collectors.toUnmodifiableSet())));
  }

  /** What these people have given that is not over at the instant, each's soonest first. */
  @Transactional(readOnly = true)
  public Map<PersonId, List<Delegation>> of(Collection<PersonId> principals, Instant at) {
    return principals.isEmpty()
        ? Map.of()
        : store.byPrincipals(principals, at).stream()
            .collect(Collectors.groupingBy(Delegation::principal));
  }

  /** All that holds at some instant of the span, soonest first; at most 500. */
  @Transactional(readOnly = true)
  public List<Delegation> within(Window span) {
    return store.within(span, MOST);
  }

  /** What this person has given, now and to come, soonest first. */
  @Transactional(readOnly = true)
  public List<Delegation> givenBy(PersonId principal) {
    return store.byPrincipal(principal, clock.instant());
  }

  /** What this person was given, now and to come, soonest first. */
  @Transactional(readOnly = true)
  public List<Delegation> givenTo(PersonId delegate) {
    return store.byDelegate(delegate, clock.instant());
  }

  /**
   * Lets the delegate decide in the principal's place, from the start of the first to the end of
   * the last day in the principal's time zone. One's own, or anybody's for administrators. Throws
   * {@code Invalid}: delegate, first, last.
   */
  @Transactional
  public Delegation add(
      Actor actor, PersonId principal, PersonId delegate, LocalDate first, LocalDate last) {
    AdministrationPolicy.requireSelfOrAdministrator(actor, principal);
    Person away =
        people.find(principal).orElseThrow(() -> new NotFound("There is no such person."));
    check(away, delegate, first, last);
    ZoneId zone = away.zone();
    Delegation delegation =
        new Delegation(
            DelegationId.next(),
            principal,
            delegate,
            first.atStartOfDay(zone).toInstant(),
            last.plusDays(1).atStartOfDay(zone).toInstant(),
            null);
    store.insert(actor.account(), delegation, clock.instant());
    journal.write(actor, principal.value(), away.client(), "delegation-added", factsOf(delegation));
    return delegation;
  }

  /** Takes a delegation back; one that is withdrawn stays so. One's own, or for administrators. */
  @Transactional
  public void withdraw(Actor actor, DelegationId id) {
    Delegation delegation =
        store.find(id).orElseThrow(() -> new NotFound("There is no such delegation."));
    Person principal =
        people
            .find(delegation.principal())
            .orElseThrow(() -> new NotFound("There is no such delegation."));
    AdministrationPolicy.requireSelfOrAdministrator(actor, principal.id());
    if (store.withdraw(id, clock.instant())) {
      journal.write(
          actor,
          principal.id().value(),
          principal.client(),
          "delegation-withdrawn",
          factsOf(delegation));
    }
  }

  private void check(Person away, PersonId delegate, LocalDate first, LocalDate last) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), away.zone());
    new Check()
        .refuseIf(!fits(away, delegate), "delegate", "Choose a colleague who is somebody else.")
        .refuseIf(last.isBefore(first), "last", "The last day is before the first.")
        .refuseIf(last.isBefore(today), "last", "The last day is in the past.")
        .refuseIf(last.isAfter(today.plusYears(2)), "last", "Choose a last day within two years.")
        .done();
  }

  private boolean fits(Person away, PersonId delegate) {
    return people
        .find(delegate)
        .filter(person -> !person.id().equals(away.id()) && !person.archived())
        .filter(person -> Objects.equals(person.client(), away.client()))
        .isPresent();
  }

  private static Map<String, Object> factsOf(Delegation delegation) {
    return Map.of(
        "delegate", delegation.delegate().toString(),
        "startsAt", delegation.startsAt().toString(),
        "endsAt", delegation.endsAt().toString());
  }
}
