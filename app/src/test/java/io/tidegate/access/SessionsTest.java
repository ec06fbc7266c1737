package io.tidegate.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class SessionsTest {
  private static final Visitor LAPTOP = new Visitor("192.0.2.7", "Laptop");

  @Autowired Worlds worlds;
  @Autowired Sessions sessions;
  @Autowired People people;
  @Autowired SettableClock clock;
  private Instant before;

  @BeforeEach
  void rememberTheTime() {
    before = clock.instant();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void aSessionIsThePersonWithTheGrantsTheyHoldNow() {
    World world = worlds.msp();
    String token = open(world, world.implementer, LAPTOP);

    assertThat(resumed(token)).isEqualTo(world.actor(world.implementer));

    Grant more = new Grant(Role.CAB_MEMBER, world.bakery.id());
    world.doAs(
        world.administrator,
        () -> people.give(world.actor(world.administrator), world.implementer.id(), more));
    assertThat(resumed(token).grants()).contains(more);
  }

  @Test
  void aClientsPersonStaysConfinedToTheirClient() {
    World world = worlds.msp();
    String token = open(world, world.clientApprover, LAPTOP);

    assertThat(resumed(token).confinedTo()).isEqualTo(world.bakery.id());
  }

  @Test
  void anUnknownTokenIsNobody() {
    assertThat(sessions.resume("x", LAPTOP)).isEmpty();
    assertThat(sessions.resume("", LAPTOP)).isEmpty();
  }

  @Test
  void aSessionEndsWhenItIsNotUsedForTwelveHours() {
    World world = worlds.smb();
    String token = open(world, world.administrator, LAPTOP);

    clock.tick(Duration.ofHours(11));
    assertThat(sessions.resume(token, LAPTOP)).isPresent();
    clock.tick(Duration.ofHours(11));
    assertThat(sessions.resume(token, LAPTOP)).isPresent();
    clock.tick(Duration.ofHours(12));
    assertThat(sessions.resume(token, LAPTOP)).isEmpty();
  }

  @Test
  void aSessionEndsAfterThirtyDaysHoweverOftenItIsUsed() {
    World world = worlds.smb();
    String token = open(world, world.administrator, LAPTOP);
    for (int half = 0; half < 59; half++) {
      clock.tick(Duration.ofHours(11));
      assertThat(sessions.resume(token, LAPTOP)).as("%d", half).isPresent();
    }
    clock.set(before.plus(Duration.ofDays(30)));
    assertThat(sessions.resume(token, LAPTOP)).isEmpty();
  }

  @Test
  void whoIsArchivedIsOutAtOnce() {
    World world = worlds.msp();
    String token = open(world, world.leader, LAPTOP);

    world.doAs(
        world.administrator,
        () -> people.archive(world.actor(world.administrator), world.leader.id(), 0));
    assertThat(sessions.resume(token, LAPTOP)).isEmpty();
  }

  @Test
  void oneSessionIsEndedWithoutTheOthers() {
    World world = worlds.msp();
    String laptop = open(world, world.leader, LAPTOP);
    String phone = open(world, world.leader, new Visitor("192.0.2.8", "Phone"));
    String stranger = open(world, world.implementer, LAPTOP);
    SessionId id = sessions.resume(phone, LAPTOP).orElseThrow().id();

    world.doAs(world.implementer, () -> sessions.end(world.actor(world.implementer), id));
    assertThat(sessions.resume(phone, LAPTOP)).as("somebody else's stays").isPresent();
    world.doAs(world.leader, () -> sessions.end(world.actor(world.leader), id));

    assertThat(sessions.resume(phone, LAPTOP)).isEmpty();
    assertThat(sessions.resume(laptop, LAPTOP)).isPresent();
    assertThat(sessions.resume(stranger, LAPTOP)).isPresent();
  }

  @Test
  void anotherAccountCannotEndIt() {
    World world = worlds.msp();
    World rival = world.rival();
    String token = open(world, world.leader, LAPTOP);
    SessionId id = sessions.resume(token, LAPTOP).orElseThrow().id();

    rival.doAs(rival.administrator, () -> sessions.end(world.actor(world.leader), id));

    assertThat(sessions.resume(token, LAPTOP)).isPresent();
  }

  private String open(World world, Person person, Visitor visitor) {
    return sessions.open(world.id(), person.id(), visitor);
  }

  private Actor resumed(String token) {
    return sessions.resume(token, LAPTOP).orElseThrow().actor();
  }
}
