package io.tidegate.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class DirectoryTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired Worlds worlds;
  @Autowired Accounts accounts;
  @Autowired Clients clients;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired Departments departments;
  @Autowired Delegations delegations;
  @Autowired Ledger ledger;

  @Test
  void anMspStartsWithAnInternalClientAndAnSmbWithItself() {
    World msp = worlds.msp();
    World smb = worlds.smb();

    assertThat(msp.internal.kind()).isEqualTo(Client.Kind.INTERNAL);
    assertThat(msp.inAccount(clients::all))
        .extracting(Client::name)
        .containsExactly("Birch Bakery", "Cedar Clinic", msp.account.name());
    assertThat(smb.inAccount(clients::all))
        .singleElement()
        .satisfies(client -> assertThat(client.kind()).isEqualTo(Client.Kind.EXTERNAL));
    assertThat(accounts.forSweep()).contains(msp.id(), smb.id(), msp.rival().id());
  }

  @Test
  void anAccountSeesNothingOfItsRival() {
    World world = worlds.msp();
    World rival = world.rival();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.inAccount(() -> clients.get(rival.bakery.id())));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.inAccount(() -> people.get(rival.implementer.id())));
    assertThat(world.inAccount(() -> people.named(List.of(rival.leader.id(), world.leader.id()))))
        .containsOnlyKeys(world.leader.id());
    assertThat(world.inAccount(() -> people.grantsOf(rival.changeManager.id()))).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> world.inAccount(() -> people.actorOf(world.id(), rival.leader.id(), "web")));
  }

  @Test
  void somebodyOfAClientSeesTheirClientAndItsPeopleAlone() {
    World world = worlds.msp();

    assertThat(world.as(world.clientViewer, clients::all))
        .extracting(Client::id)
        .containsExactly(world.bakery.id());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.as(world.clientViewer, () -> clients.get(world.clinic.id())));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> world.as(world.clientViewer, () -> people.get(world.otherClientApprover.id())));
    assertThat(world.as(world.clientViewer, () -> people.get(world.clientApprover.id())).name())
        .isEqualTo("Anna Approve");
  }

  @Test
  void onlyAnAdministratorChangesTheDirectory() {
    World world = worlds.msp();
    Actor manager = world.actor(world.changeManager);
    ClientDetails details = new ClientDetails("New", "", BERLIN);

    assertForbidden(world, world.changeManager, () -> clients.add(manager, details));
    assertForbidden(
        world, world.changeManager, () -> clients.archive(manager, world.bakery.id(), 0));
    assertForbidden(
        world,
        world.changeManager,
        () -> people.add(manager, PersonDetails.staff("A", "a@example.com", BERLIN)));
    assertForbidden(
        world,
        world.changeManager,
        () -> people.give(manager, manager.person(), Grant.everywhere(Role.ADMINISTRATOR)));
    assertForbidden(world, world.changeManager, () -> teams.add(manager, "T"));
    assertForbidden(world, world.changeManager, () -> departments.add(manager, "D", null));
    assertForbidden(
        world, world.changeManager, () -> accounts.switchSoloMode(manager, true, "why", 0));
    assertForbidden(
        world,
        world.changeManager,
        () ->
            delegations.add(
                manager,
                world.leader.id(),
                manager.person(),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 2)));
  }

  @Test
  void whoSavesWhatSomebodyChangedMeanwhileIsToldWho() {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    ClientDetails details = new ClientDetails("Birch Bakeries", "BB", BERLIN);

    world.doAs(world.administrator, () -> clients.edit(admin, world.bakery.id(), details, 0));

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() ->
            world.doAs(
                world.administrator, () -> clients.edit(admin, world.bakery.id(), details, 0)))
        .withMessageContaining("Alex Admin");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() ->
            world.doAs(
                world.administrator,
                () ->
                    people.add(
                        admin,
                        PersonDetails.staff(" ", world.leader.email().toUpperCase(), BERLIN))))
        .satisfies(invalid ->
            assertThat(invalid.problems())
                .extracting(Problem::field)
                .containsExactly("name", "email"));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() ->
            world.doAs(
                world.administrator,
                () -> clients.add(admin, new ClientDetails("b".repeat(201), "toolong", BERLIN))))
        .satisfies(invalid ->
            assertThat(invalid.problems())
                .extracting(Problem::field)
                .containsExactly("name", "shortName"));
  }

  @Test
  void theListOfPeopleIsReadPageByPageWithoutGapsOrDoubles() {
    World world = worlds.msp();
    IntStream.range(0, 12).forEach(i -> worlds.staff(world, "Same Name", Role.REQUESTER));

    List<PersonId> seen = new ArrayList<>();
    PersonId after = null;
    do {
      PersonId from = after;
      Page<Person> page = world.inAccount(() -> people.list(PersonFilter.EVERYBODY, from, 7));
      page.items().forEach(person -> seen.add(person.id()));
      after = page.next() == null ? null : PersonId.of(page.next());
    } while (after != null);

    assertThat(seen).hasSize(29).doesNotHaveDuplicates();
  }

  @Test
  void theListOfPeopleIsFilteredByClientRoleAndText() {
    World world = worlds.msp();

    assertThat(listed(world, new PersonFilter(world.bakery.id(), false, null, "", false)))
        .hasSize(3);
    assertThat(listed(world, new PersonFilter(null, true, Role.IMPLEMENTER, "", false)))
        .containsExactly("Ines Implement", "Ivan Implement");
    assertThat(listed(world, new PersonFilter(null, false, null, "BOARD", false))).hasSize(3);
    assertThat(listed(world, new PersonFilter(null, false, null, "100%", false))).isEmpty();
  }

  @Test
  void teamsAndDepartmentsAreOfTheStaff() {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    Team team =
        world.as(
            world.administrator,
            () -> {
              Team made = teams.add(admin, "Network");
              teams.join(admin, made.id(), world.implementer.id());
              return made;
            });

    assertThat(world.inAccount(() -> teams.members(team.id()))).containsExactly(world.implementer);
    assertThat(world.inAccount(() -> teams.of(world.implementer.id()))).containsExactly(team);
    assertThat(world.inAccount(teams::sizes)).containsEntry(team.id(), 1);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() ->
            world.doAs(
                world.administrator, () -> teams.join(admin, team.id(), world.clientViewer.id())));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() ->
            world.doAs(
                world.administrator, () -> departments.add(admin, "Ops", world.clientViewer.id())));
    assertThat(
            world
                .as(world.administrator, () -> departments.add(admin, "Ops", world.leader.id()))
                .head())
        .isEqualTo(world.leader.id());
  }

  @Test
  void soloModeIsSwitchedOnInTheOpen() {
    World world = worlds.smb();
    Actor admin = world.actor(world.administrator);

    Account solo =
        world.as(
            world.administrator,
            () -> accounts.switchSoloMode(admin, true, "There are two of us.", 0));

    assertThat(solo.solo()).isTrue();
    assertThat(deeds(world, world.id().value()))
        .first()
        .satisfies(event -> {
          assertThat(event.deed()).isEqualTo("solo-mode-switched-on");
          assertThat(event.reason()).isEqualTo("There are two of us.");
        });
  }

  private List<String> listed(World world, PersonFilter filter) {
    return world.inAccount(
        () -> people.list(filter, null, 50).items().stream().map(Person::name).toList());
  }

  private void assertForbidden(World world, Person person, Runnable deed) {
    assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> world.doAs(person, deed));
  }

  private List<LedgerEvent> deeds(World world, java.util.UUID subject) {
    return world.inAccount(() -> ledger.of("directory", subject, null, 50).items());
  }
}
