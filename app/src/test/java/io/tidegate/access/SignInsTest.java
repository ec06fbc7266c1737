package io.tidegate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonDetails;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class SignInsTest {
  private static final AtomicInteger ADDRESS = new AtomicInteger();
  private static final String PASSWORD = "quiet water runs deep";

  @Autowired Worlds worlds;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Passwords passwords;
  @Autowired People people;
  @Autowired SettableClock clock;
  private Visitor visitor;
  private Instant before;

  @BeforeEach
  void sitAtABrowserOfOnesOwn() {
    visitor = new Visitor("2001:db8::" + ADDRESS.incrementAndGet(), "Test browser");
    before = clock.instant();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void theRightPasswordOpensASession() {
    World world = worlds.msp();
    set(world, world.leader, PASSWORD);

    SignIns.Result result =
        signIns.signIn(" " + world.leader.email().toUpperCase(Locale.ROOT), PASSWORD, visitor);

    assertThat(result).isInstanceOf(SignIns.Result.Welcome.class);
    String token = ((SignIns.Result.Welcome) result).session();
    assertThat(sessions.resume(token, visitor).orElseThrow().actor())
        .isEqualTo(world.actor(world.leader));
  }

  @Test
  void whoHasNoPasswordAndWhoDoesNotExistAreRefusedInTheSameWords() {
    World world = worlds.msp();
    set(world, world.leader, PASSWORD);

    assertThat(refusal(world.leader.email(), "wrong"))
        .isEqualTo(refusal(world.implementer.email(), "wrong"))
        .isEqualTo(refusal("nobody." + world.id() + "@example.com", "wrong"))
        .isEqualTo(
            "E-mail and password do not belong together. 4 tries left, then wait 15 minutes.");
  }

  @Test
  void afterFiveWrongTriesTheRightPasswordMustWaitToo() {
    World world = worlds.msp();
    set(world, world.leader, PASSWORD);
    IntStream.range(0, 4).forEach(_ -> refusal(world.leader.email(), "wrong"));

    assertThat(refusal(world.leader.email(), "wrong")).contains("last try; wait 15 minutes");
    clock.tick(Duration.ofMinutes(5));
    assertThat(refusal(world.leader.email(), PASSWORD))
        .isEqualTo("Too many tries. Wait 10 minutes, then try again.");
    clock.tick(Duration.ofMinutes(10));
    assertThat(signIns.signIn(world.leader.email(), PASSWORD, visitor))
        .isInstanceOf(SignIns.Result.Welcome.class);
  }

  @Test
  void oneAddressThatTriesManyNamesMustWait() {
    IntStream.range(0, Throttle.PER_ADDRESS)
        .forEach(i -> refusal("guess" + i + "@" + visitor.address().hashCode() + ".example", "x"));

    assertThat(refusal("another@" + visitor.address().hashCode() + ".example", "x"))
        .startsWith("Too many tries.");
  }

  @Test
  void somebodyKnownInTwoAccountsChoosesOneOnce() {
    World world = worlds.msp();
    World rival = world.rival();
    Person twin =
        rival.as(
            rival.administrator,
            () ->
                people.add(
                    rival.actor(rival.administrator),
                    PersonDetails.staff("Twin", world.leader.email(), world.leader.zone())));
    set(world, world.leader, PASSWORD);
    rival.doAs(
        rival.administrator,
        () -> passwords.set(rival.actor(rival.administrator), twin.id(), PASSWORD));

    SignIns.Result result = signIns.signIn(world.leader.email(), PASSWORD, visitor);

    SignIns.Choice choice =
        ((SignIns.Result.Choose) result)
            .choices().stream()
                .filter(each -> each.account().equals(rival.account.name()))
                .findFirst()
                .orElseThrow();
    String token = signIns.choose(choice.token(), visitor).orElseThrow();
    assertThat(sessions.resume(token, visitor).orElseThrow().actor().person()).isEqualTo(twin.id());
    assertThat(signIns.choose(choice.token(), visitor)).isEmpty();
  }

  @Test
  void anArchivedPersonDoesNotComeIn() {
    World world = worlds.msp();
    set(world, world.leader, PASSWORD);
    world.doAs(
        world.administrator,
        () -> people.archive(world.actor(world.administrator), world.leader.id(), 0));

    assertThat(refusal(world.leader.email(), PASSWORD)).contains("do not belong together");
  }

  @Test
  void changingThePasswordEndsTheOtherSessions() {
    World world = worlds.msp();
    set(world, world.leader, PASSWORD);
    String here = sessions.open(world.id(), world.leader.id(), visitor);
    String there = sessions.open(world.id(), world.leader.id(), visitor);
    SessionId spared = sessions.resume(here, visitor).orElseThrow().id();

    world.doAs(
        world.leader,
        () ->
            passwords.change(world.actor(world.leader), PASSWORD, "deep runs quiet water", spared));

    assertThat(sessions.resume(here, visitor)).isPresent();
    assertThat(sessions.resume(there, visitor)).isEmpty();
    assertThat(refusal(world.leader.email(), PASSWORD)).contains("do not belong together");
  }

  @Test
  void everythingWrongWithANewPasswordIsSaidAtOnce() {
    World world = worlds.msp();
    set(world, world.leader, PASSWORD);

    assertThatThrownBy(() ->
            world.doAs(
                world.leader,
                () -> passwords.change(world.actor(world.leader), "wrong", "short", null)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.problems()).hasSize(2));
    for (String easy : new String[] {"passwordpass", "password1234", "aaaaaaaaaaaaaa"}) {
      assertThatThrownBy(() -> set(world, world.leader, easy)).as(easy).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void nobodyGivesAColleagueAPassword() {
    World world = worlds.msp();

    assertThatThrownBy(() ->
            world.doAs(
                world.leader,
                () -> passwords.set(world.actor(world.leader), world.implementer.id(), PASSWORD)))
        .isInstanceOf(Forbidden.class);
  }

  private void set(World world, Person person, String password) {
    world.doAs(
        world.administrator,
        () -> passwords.set(world.actor(world.administrator), person.id(), password));
  }

  private String refusal(String email, String password) {
    return ((SignIns.Result.Refused) signIns.signIn(email, password, visitor)).sentence();
  }
}
