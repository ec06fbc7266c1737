package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the account's staff. */
@Service
public class Teams {
  private final TeamStore store;
  private final PersonStore people;
  private final Journal journal;
  private final InstantSource clock;

  Teams(TeamStore store, PersonStore people, Journal journal, InstantSource clock) {
    this.store = store;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /** The team, archived or not, or not found. */
  @Transactional(readOnly = true)
  public Team get(TeamId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such team."));
  }

  /** All teams that are not archived, by name. */
  @Transactional(readOnly = true)
  public List<Team> all() {
    return store.list(false);
  }

  /** The archived teams, by name. */
  @Transactional(readOnly = true)
  public List<Team> archived() {
    return store.list(true);
  }

  /** How many people each team has; an empty team is not in the map. */
  @Transactional(readOnly = true)
  public Map<TeamId, Integer> sizes() {
    return store.sizes();
  }

  /** Who is in the team, by name, without archived people. */
  @Transactional(readOnly = true)
  public List<Person> members(TeamId team) {
    return people.inTeam(team.value());
  }

  /** The teams the person is in, by name, without archived teams. */
  @Transactional(readOnly = true)
  public List<Team> of(PersonId person) {
    return store.of(person);
  }

  /** Adds a team. Administrators only. Throws {@code Invalid}: name. */
  @Transactional
  public Team add(Actor actor, String name) {
    AdministrationPolicy.requireAdministrator(actor);
    Team team = checked(new Team(TeamId.next(), name.strip(), false, 0));
    store.insert(actor.account(), team, clock.instant());
    journal.write(actor, team.id().value(), null, "team-added", factsOf(team));
    return team;
  }

  /** Renames a team as it was seen in this version. Administrators only. */
  @Transactional
  public Team rename(Actor actor, TeamId id, String name, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    Team before = get(id);
    Team after = checked(new Team(id, name.strip(), before.archived(), version));
    return update(actor, before, after, "team-renamed");
  }

  /** Puts a team away, or brings it back. Administrators only. */
  @Transactional
  public Team archive(Actor actor, TeamId id, boolean archived, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    Team before = get(id);
    Team after = new Team(id, before.name(), archived, version);
    return update(actor, before, after, archived ? "team-archived" : "team-restored");
  }

  /** Takes somebody of the staff into the team; who is in it stays. Administrators only. */
  @Transactional
  public void join(Actor actor, TeamId id, PersonId person) {
    AdministrationPolicy.requireAdministrator(actor);
    get(id);
    new Check()
        .refuseIf(
            people.find(person).filter(Person::isStaff).isEmpty(),
            "person",
            "Choose somebody of the staff.")
        .done();
    if (store.join(actor.account(), id, person)) {
      journal.write(actor, id.value(), null, "team-joined", Map.of("person", person.toString()));
    }
  }

  /** Takes somebody out of the team; who is not in it stays out. Administrators only. */
  @Transactional
  public void leave(Actor actor, TeamId id, PersonId person) {
    AdministrationPolicy.requireAdministrator(actor);
    get(id);
    if (store.leave(id, person)) {
      journal.write(actor, id.value(), null, "team-left", Map.of("person", person.toString()));
    }
  }

  private Team checked(Team team) {
    new Check()
        .name(team.name(), "Say what the team is called.")
        .refuseIf(
            store.nameTaken(team.name(), team.id()),
            "name",
            "There is a team with this name already.")
        .done();
    return team;
  }

  private Team update(Actor actor, Team before, Team after, String deed) {
    journal.requireUpdated(
        store.update(after, clock.instant()), before.id().value(), before.name());
    journal.write(
        actor,
        journal.deed(before.id().value(), null, deed).changing(factsOf(before), factsOf(after)));
    return get(before.id());
  }

  private static Map<String, Object> factsOf(Team team) {
    return Map.of("name", team.name(), "archived", team.archived());
  }
}
