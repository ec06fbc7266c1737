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
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who holds which role, where, and until when. */
@TidegateTest
class RolesTest {
  @Autowired Worlds worlds;
  @Autowired People people;
  @Autowired Ledger ledger;

  @Test
  void aRoleIsHeldForItsClientOrForAll() {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    world.doAs(
        world.administrator,
        () ->
            people.give(
                admin, world.implementer.id(), new Grant(Role.CAB_MEMBER, world.bakery.id())));

    assertThat(holding(world, Role.CAB_MEMBER, world.bakery)).contains(world.implementer.id());
    assertThat(holding(world, Role.CAB_MEMBER, world.clinic))
        .containsExactlyInAnyOrder(
            world.cabMember.id(), world.secondCabMember.id(), world.thirdCabMember.id());
    assertThat(holding(world, Role.CLIENT_APPROVER, world.bakery))
        .containsExactly(world.clientApprover.id());
  }

  @Test
  void anArchivedPersonNeitherHoldsARoleNorActs() {
    World world = worlds.msp();
    world.doAs(
        world.administrator,
        () -> people.archive(world.actor(world.administrator), world.leader.id(), 0));

    assertThat(holding(world, Role.IT_LEADERSHIP, world.bakery)).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> world.inAccount(() -> people.actorOf(world.id(), world.leader.id(), "web")));
  }

  @Test
  void anEndedRoleIsGoneAndCanBeGivenAgain() {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    Grant grant = Grant.everywhere(Role.CHANGE_MANAGER);

    world.doAs(world.administrator, () -> people.end(admin, world.changeManager.id(), grant));
    assertThat(world.inAccount(() -> people.grantsOf(world.changeManager.id()))).isEmpty();
    world.doAs(world.administrator, () -> people.give(admin, world.changeManager.id(), grant));
    world.doAs(world.administrator, () -> people.give(admin, world.changeManager.id(), grant));

    assertThat(world.inAccount(() -> people.grantsOf(world.changeManager.id())))
        .containsExactly(grant);
    assertThat(deedsOn(world, world.changeManager.id()))
        .containsExactly("role-given", "role-ended", "role-given", "person-added");
  }

  @Test
  void aClientsRoleGoesToThatClientsPeopleAndAStaffRoleToStaff() {
    World world = worlds.msp();

    assertThat(
            problemsOfGiving(
                world, world.implementer, new Grant(Role.CLIENT_VIEWER, world.bakery.id())))
        .contains("role");
    assertThat(problemsOfGiving(world, world.clientViewer, Grant.everywhere(Role.IMPLEMENTER)))
        .contains("role");
    assertThat(
            problemsOfGiving(
                world, world.clientViewer, new Grant(Role.CLIENT_APPROVER, world.clinic.id())))
        .containsExactly("client");
    assertThat(problemsOfGiving(world, world.clientViewer, Grant.everywhere(Role.CLIENT_APPROVER)))
        .containsExactly("client");
    assertThat(
            problemsOfGiving(
                world, world.implementer, new Grant(Role.ADMINISTRATOR, world.bakery.id())))
        .containsExactly("client");
  }

  @Test
  void theLastAdministratorStays() {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    Grant grant = Grant.everywhere(Role.ADMINISTRATOR);

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () -> world.doAs(world.administrator, () -> people.end(admin, admin.person(), grant)));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () -> world.doAs(world.administrator, () -> people.archive(admin, admin.person(), 0)));

    world.doAs(world.administrator, () -> people.give(admin, world.leader.id(), grant));
    world.doAs(world.administrator, () -> people.end(admin, admin.person(), grant));
    assertThat(world.inAccount(() -> people.grantsOf(admin.person()))).isEmpty();
  }

  private Set<PersonId> holding(World world, Role role, Client client) {
    return world.inAccount(() ->
        people.holding(role, client.id()).stream()
            .map(Person::id)
            .collect(java.util.stream.Collectors.toSet()));
  }

  private List<String> problemsOfGiving(World world, Person person, Grant grant) {
    Actor admin = world.actor(world.administrator);
    try {
      world.doAs(world.administrator, () -> people.give(admin, person.id(), grant));
      return List.of();
    } catch (Invalid invalid) {
      return invalid.problems().stream().map(Problem::field).toList();
    }
  }

  private List<String> deedsOn(World world, PersonId person) {
    return deeds(world, person.value()).stream().map(LedgerEvent::deed).toList();
  }

  private List<LedgerEvent> deeds(World world, java.util.UUID subject) {
    return world.inAccount(() -> ledger.of("directory", subject, null, 50).items());
  }
}
