package io.tidegate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.Statements;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@TidegateTest
class ApiTokensTest {
  private static final Visitor PIPELINE = new Visitor("192.0.2.20", "curl/8");
  private static final Set<ApiScope> READ = Set.of(ApiScope.CHANGES_READ);

  @Autowired ApiTokens tokens;
  @Autowired People people;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  World world;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void aTokenActsAsThePersonWhoMadeIt() {
    String secret = make(world.requester, new NewApiToken("Pipeline", READ, null, 30));

    Caller caller = resume(secret).orElseThrow();

    assertThat(secret).matches("tg_[A-Za-z0-9_-]{43}");
    Actor person = world.actor(world.requester);
    assertThat(caller.actor())
        .isEqualTo(
            new Actor(
                person.account(), person.person(), person.name(), person.grants(), null, "api"));
    assertThat(caller.scopes()).isEqualTo(READ);
    assertThat(caller.expires()).isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
  }

  @Test
  void aTokenForOneClientHasTheRolesOfThatClientAlone() {
    String secret = make(world.changeManager, new NewApiToken("B", READ, world.bakery.id(), 30));

    Actor actor = resume(secret).orElseThrow().actor();

    assertThat(actor.grants()).containsExactly(new Grant(Role.CHANGE_MANAGER, world.bakery.id()));
    assertThat(actor.confinedTo()).as("staff stays staff").isNull();
  }

  @Test
  void aRoleTakenAwayIsGoneFromTheTokenAtOnce() {
    String secret = make(world.requester, new NewApiToken("Pipeline", READ, null, 30));
    Actor admin = world.actor(world.administrator);

    world.doAs(
        world.administrator,
        () -> people.end(admin, world.requester.id(), Grant.everywhere(Role.REQUESTER)));

    assertThat(resume(secret).orElseThrow().actor().grants()).isEmpty();
  }

  @Test
  void whatIsExpiredRevokedOrMadeUpOpensNothing() {
    String expiring = make(world.requester, new NewApiToken("Expiring", READ, null, 1));
    String revoked = make(world.requester, new NewApiToken("Revoked", READ, null, 30));
    world.doAs(world.requester, () -> tokens.revoke(actor(), idOf("Revoked")));
    assertThat(resume(expiring)).isPresent();
    clock.tick(Duration.ofDays(1));

    assertThat(resume(expiring)).isEmpty();
    assertThat(resume(revoked)).isEmpty();
    assertThat(resume("tg_" + "A".repeat(43))).isEmpty();
    assertThat(resume(revoked.substring(3))).isEmpty();
    assertThat(resume("")).isEmpty();
  }

  @Test
  void theTokensOfAnArchivedPersonStop() {
    String secret = make(world.requester, new NewApiToken("Pipeline", READ, null, 30));
    Actor admin = world.actor(world.administrator);

    world.doAs(
        world.administrator,
        () ->
            people.archive(
                admin, world.requester.id(), people.get(world.requester.id()).version()));

    assertThat(resume(secret)).isEmpty();
  }

  @Test
  void onlyAHashIsStored() {
    String secret = make(world.requester, new NewApiToken("Pipeline", READ, null, 30));

    String row =
        world.inAccount(() ->
            transaction.execute(_ ->
                jdbc.sql("select token::text from access.token token where name = 'Pipeline'")
                    .query(String.class)
                    .single()));

    assertThat(row).doesNotContain(secret.substring(3, 40)).contains(secret.substring(42));
  }

  @Test
  void theLastUseIsWrittenAtMostOnceAMinute() {
    String secret = make(world.requester, new NewApiToken("Pipeline", READ, null, 30));
    assertThat(Statements.during(() -> resume(secret))).hasSize(2);
    assertThat(Statements.during(() -> resume(secret))).hasSize(1);
    clock.tick(Duration.ofSeconds(61));
    assertThat(Statements.during(() -> resume(secret))).hasSize(2);

    ApiToken token = world.as(world.requester, () -> tokens.of(actor())).getFirst();
    assertThat(token.lastSeen()).isEqualTo(TestClock.START.plusSeconds(61));
    assertThat(token.address()).isEqualTo("192.0.2.20");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThatThrownBy(() -> make(world.requester, new NewApiToken(" ", Set.of(), null, 366)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactly("name", "scope", "days"));
  }

  @Test
  void nobodyMakesATokenForAClientThatTheyDoNotSeeOrRevokesSomebodyElses() {
    make(world.requester, new NewApiToken("Mine", READ, null, 30));
    ApiTokenId mine = world.as(world.requester, () -> idOf("Mine"));

    assertThatThrownBy(
            () -> make(world.clientRequester, new NewApiToken("X", READ, world.clinic.id(), 30)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> make(world.requester, new NewApiToken("X", READ, world.rival().bakery.id(), 30)))
        .isInstanceOf(NotFound.class);
    Actor other = world.actor(world.changeManager);
    assertThatThrownBy(() -> world.doAs(world.changeManager, () -> tokens.revoke(other, mine)))
        .isInstanceOf(NotFound.class);
    World rival = world.rival();
    Actor stranger = rival.actor(rival.administrator);
    assertThatThrownBy(() -> rival.doAs(rival.administrator, () -> tokens.revoke(stranger, mine)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void makingAndRevokingStandInTheLedgerWithoutTheSecret() {
    String secret = make(world.requester, new NewApiToken("Pipeline", READ, null, 30));
    ApiTokenId id = world.as(world.requester, () -> idOf("Pipeline"));
    world.doAs(world.requester, () -> tokens.revoke(actor(), id));
    world.doAs(world.requester, () -> tokens.revoke(actor(), id));

    List<LedgerEvent> events =
        world.as(world.administrator, () -> ledger.of("access", id.value(), null, 10).items());

    assertThat(events)
        .extracting(LedgerEvent::deed)
        .containsExactlyInAnyOrder("api-token-made", "api-token-revoked");
    assertThat(events.toString()).doesNotContain(secret);
  }

  private String make(Person person, NewApiToken wanted) {
    return world.as(person, () -> tokens.make(world.actor(person), wanted));
  }

  private Actor actor() {
    return world.actor(world.requester);
  }

  private ApiTokenId idOf(String name) {
    return tokens.of(actor()).stream()
        .filter(token -> token.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Optional<Caller> resume(String secret) {
    return tokens.resume(secret, PIPELINE);
  }
}
