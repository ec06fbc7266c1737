package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody the account knows: its staff and its clients' people. Somebody of a client finds the
 * staff and their own colleagues alone.
 */
@Service
public class People {
  private static final String UNKNOWN = "not-on-record@tidegate.invalid";

  private final PersonStore store;
  private final GrantStore grants;
  private final PersonRules rules;
  private final Journal journal;
  private final InstantSource clock;

  People(
      PersonStore store,
      GrantStore grants,
      PersonRules rules,
      Journal journal,
      InstantSource clock) {
    this.store = store;
    this.grants = grants;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  /** The person, archived or not; not found when they are not the asker's to see. */
  @Transactional(readOnly = true)
  public Person get(PersonId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such person."));
  }

  /** Those of the ids that the asker may see, archived or not, in one query. */
  @Transactional(readOnly = true)
  public Map<PersonId, Person> named(Collection<PersonId> ids) {
    return store.named(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /**
   * Who holds the role for this client or for all, by name. Archived people and people of another
   * client never do.
   */
  @Transactional(readOnly = true)
  public List<Person> holding(Role role, ClientId client) {
    return holding(Set.of(role), client);
  }

  /** The same of whoever holds any of these roles, each once. */
  @Transactional(readOnly = true)
  public List<Person> holding(Set<Role> roles, ClientId client) {
    return store.holding(roles, client);
  }

  /** Of the account's staff, who holds the role for at least one client, by name. */
  @Transactional(readOnly = true)
  public List<Person> staffHolding(Role role) {
    return store.staffHolding(role);
  }

  /** What the person holds now; an archived person still does, but cannot act. */
  @Transactional(readOnly = true)
  public Set<Grant> grantsOf(PersonId person) {
    return grants.of(List.of(person)).getOrDefault(person, Set.of());
  }

  /** The same for many people, in one query; nobody without a grant is in the map. */
  @Transactional(readOnly = true)
  public Map<PersonId, Set<Grant>> grantsOf(Collection<PersonId> people) {
    return grants.of(people);
  }

  /**
   * The person as they act now, from {@code origin} ({@code web}, {@code mail-link}); not found
   * when they are archived or of another account.
   */
  @Transactional(readOnly = true)
  public Actor actorOf(AccountId account, PersonId id, String origin) {
    Person person = get(id);
    if (person.archived()) {
      throw new NotFound(person.name() + " is archived and cannot act.");
    }
    return new Actor(account, id, person.name(), grantsOf(id), person.client(), origin);
  }

  /** Who has this e-mail address, in any case of letters, archived or not. */
  @Transactional(readOnly = true)
  public Optional<Person> byEmail(String email) {
    return store.byEmail(email.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Who is called so, or has this e-mail address; without the archived, and as far as the asker may
   * see them.
   *
   * @param names names and addresses, in small letters
   */
  @Transactional(readOnly = true)
  public List<Person> called(Collection<String> names) {
    return names.isEmpty() ? List.of() : store.called(names);
  }

  /** How many people each client has, without the archived; one without people is not in it. */
  @Transactional(readOnly = true)
  public Map<ClientId, Integer> headcounts() {
    return store.headcounts();
  }

  /** A page of the list by name; {@code after} is the last person of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<Person> list(PersonFilter filter, @Nullable PersonId after, int size) {
    return Page.of(store.page(filter, after, size + 1), size, person -> person.id().toString());
  }

  /**
   * Adds somebody, without any role yet. Administrators only. Throws {@code Invalid}: name, email,
   * client, department, manager.
   */
  @Transactional
  public Person add(Actor actor, PersonDetails details) {
    AdministrationPolicy.requireAdministrator(actor);
    Person person = fresh(details);
    rules.check(person);
    store.insert(actor.account(), person, clock.instant());
    journal.write(actor, person.id().value(), person.client(), "person-added", factsOf(person));
    return person;
  }

  /**
   * Changes somebody as they were seen in this version; whose person they are stays. Administrators
   * only. Throws {@code Invalid} as {@link #add}.
   */
  @Transactional
  public Person edit(Actor actor, PersonId id, PersonDetails details, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    Person before = get(id);
    Person typed = fresh(details);
    Person after =
        new Person(
            id,
            typed.name(),
            typed.email(),
            before.client(),
            typed.department(),
            typed.manager(),
            typed.zone(),
            before.appearance(),
            before.archived(),
            version);
    rules.check(after);
    return update(actor, before, after, "person-edited");
  }

  /** Changes one's own name, time zone and appearance. Throws {@code Invalid}: name. */
  @Transactional
  public Person editProfile(Actor actor, Profile profile, long version) {
    Person before = get(actor.person());
    Person after =
        new Person(
            before.id(),
            profile.name().strip(),
            before.email(),
            before.client(),
            before.department(),
            before.manager(),
            profile.zone(),
            profile.appearance(),
            before.archived(),
            version);
    new Check().name(after.name(), "Say what you are called.").done();
    return update(actor, before, after, "profile-edited");
  }

  /**
   * Puts somebody away: they can no longer act or be asked; what they did stays. Administrators
   * only; never the last one.
   */
  @Transactional
  public Person archive(Actor actor, PersonId id, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    rules.requireAnotherAdministrator(actor.account(), id);
    return filed(actor, id, true, version);
  }

  /** Brings an archived person back, with the roles they held. Administrators only. */
  @Transactional
  public Person restore(Actor actor, PersonId id, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    return filed(actor, id, false, version);
  }

  /**
   * Gives a role; one that is held already stays as it is. Administrators only. A client's role
   * goes to that client's people alone, a staff role to staff. Throws {@code Invalid}: role,
   * client.
   */
  @Transactional
  public void give(Actor actor, PersonId id, Grant grant) {
    AdministrationPolicy.requireAdministrator(actor);
    Person person = get(id);
    rules.checkGrant(person, grant);
    if (grants.insert(actor.account(), id, grant, clock.instant(), actor.person())) {
      journal.write(actor, id.value(), person.client(), "role-given", factsOf(grant));
    }
  }

  /** Ends a role; one that is not held stays so. Administrators only; never the last one. */
  @Transactional
  public void end(Actor actor, PersonId id, Grant grant) {
    AdministrationPolicy.requireAdministrator(actor);
    Person person = get(id);
    if (grant.equals(Grant.everywhere(Role.ADMINISTRATOR))) {
      rules.requireAnotherAdministrator(actor.account(), id);
    }
    if (grants.end(id, grant, clock.instant(), actor.person())) {
      journal.write(actor, id.value(), person.client(), "role-ended", factsOf(grant));
    }
  }

  /**
   * Who stands in records of the past for people who are not known here: somebody archived, whom
   * nobody can sign in as, choose or ask. One for the whole account, there from the first time on.
   */
  @Transactional
  public PersonId unknown(Actor actor) {
    return store.byEmail(UNKNOWN).map(Person::id).orElseGet(() -> standIn(actor));
  }

  private PersonId standIn(Actor actor) {
    Person nobody = fresh(PersonDetails.staff("Not on record", UNKNOWN, ZoneOffset.UTC));
    store.insert(actor.account(), nobody, clock.instant());
    filed(actor, nobody.id(), true, 0);
    return nobody.id();
  }

  static Person fresh(PersonDetails details) {
    return new Person(
        PersonId.next(),
        details.name().strip(),
        details.email().strip().toLowerCase(Locale.ROOT),
        details.client(),
        details.department(),
        details.manager(),
        details.zone(),
        Person.Appearance.SYSTEM,
        false,
        0);
  }

  private Person filed(Actor actor, PersonId id, boolean archived, long version) {
    Person before = get(id);
    Person after =
        new Person(
            id,
            before.name(),
            before.email(),
            before.client(),
            before.department(),
            before.manager(),
            before.zone(),
            before.appearance(),
            archived,
            version);
    return update(actor, before, after, archived ? "person-archived" : "person-restored");
  }

  private Person update(Actor actor, Person before, Person after, String deed) {
    journal.requireUpdated(
        store.update(after, clock.instant()), before.id().value(), before.name());
    journal.write(
        actor,
        journal
            .deed(before.id().value(), before.client(), deed)
            .changing(factsOf(before), factsOf(after)));
    return get(before.id());
  }

  private static Map<String, Object> factsOf(Person person) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", person.name());
    facts.put("email", person.email());
    facts.put("client", Objects.toString(person.client(), ""));
    facts.put("department", Objects.toString(person.department(), ""));
    facts.put("manager", Objects.toString(person.manager(), ""));
    facts.put("zone", person.zone().getId());
    facts.put("appearance", person.appearance().name());
    facts.put("archived", person.archived());
    return facts;
  }

  private static Map<String, Object> factsOf(Grant grant) {
    return Map.of("role", grant.role().name(), "client", Objects.toString(grant.client(), ""));
  }
}
