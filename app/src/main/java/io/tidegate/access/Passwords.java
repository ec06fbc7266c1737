package io.tidegate.access;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's passwords, kept as hashes. Changing one ends the sessions that were opened with it. */
@Service
public class Passwords {
  private final PasswordStore store;
  private final PasswordHasher hasher;
  private final People people;
  private final Sessions sessions;
  private final Ledger ledger;
  private final InstantSource clock;

  Passwords(
      PasswordStore store,
      PasswordHasher hasher,
      People people,
      Sessions sessions,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.hasher = hasher;
    this.people = people;
    this.sessions = sessions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Gives somebody a password, their first or another, and ends their sessions. For the person
   * themselves, an administrator and Tidegate itself. Throws {@code Invalid}: password.
   */
  @Transactional
  public void set(Actor actor, PersonId id, String password) {
    AdministrationPolicy.requireSelfOrAdministrator(actor, id);
    Person person = people.get(id);
    PasswordPolicy.problem(password, person.email())
        .ifPresent(problem -> {
          throw new Invalid("password", problem);
        });
    put(actor, person, password, null);
  }

  /**
   * Changes the actor's own and ends their other sessions. Throws {@code Invalid}: current,
   * password.
   */
  @Transactional
  public void change(Actor actor, String current, String password, @Nullable SessionId spared) {
    Person person = people.get(actor.person());
    List<Problem> problems = new ArrayList<>();
    if (!isOf(actor, current)) {
      problems.add(new Problem("current", "This is not your password now."));
    }
    PasswordPolicy.problem(password, person.email())
        .ifPresent(problem -> problems.add(new Problem("password", problem)));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    put(actor, person, password, spared);
  }

  /** Whether this is the actor's own password. */
  @Transactional(readOnly = true)
  public boolean isOf(Actor actor, String typed) {
    return store.of(actor.person()).filter(kept -> hasher.matches(typed, kept.hash())).isPresent();
  }

  /** When this person's password was last changed; empty when they have none and cannot sign in. */
  @Transactional(readOnly = true)
  public Optional<Instant> changedAt(PersonId person) {
    return store.of(person).map(PasswordStore.Kept::changedAt);
  }

  private void put(Actor actor, Person person, String password, @Nullable SessionId spared) {
    store.put(actor.account(), person.id(), hasher.hash(password), clock.instant());
    sessions.endAllOf(actor, person.id(), spared);
    ledger.append(
        actor, Deed.of("access", person.id().value(), person.client(), "password-changed"));
  }
}
