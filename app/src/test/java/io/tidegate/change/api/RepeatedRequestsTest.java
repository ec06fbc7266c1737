package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.Answers;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLists;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** A request that comes twice is done once. */
@TidegateTest
class RepeatedRequestsTest {
  private static final String CHANGES = "/api/v1/changes";
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

  @Autowired Api api;
  @Autowired Answers answers;
  @Autowired ChangeLists lists;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  World world;
  Api.Calls rosa;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndDoesNothingMore() {
    MvcTestResult first = draft(rosa, KEY, "One").exchange();
    assertThat(first).hasStatus(HttpStatus.CREATED).doesNotContainHeader("Idempotency-Replayed");
    rosa.patch(first.getResponse().getHeader("Location"), "\"1\"", "{\"title\": \"Edited\"}")
        .exchange();

    MvcTestResult again = draft(rosa, KEY, "One").exchange();

    assertThat(again)
        .hasStatus(HttpStatus.CREATED)
        .hasHeader("Idempotency-Replayed", "true")
        .hasHeader("Location", first.getResponse().getHeader("Location"))
        .hasHeader("ETag", "\"1\"")
        .hasHeader("Content-Type", first.getResponse().getContentType());
    assertThat(text(again)).isEqualTo(text(first));
    assertThat(drafts()).isOne();
    assertThat(draft(api.as(world, world.requester), KEY, "One"))
        .as("another token of the same person")
        .hasHeader("Idempotency-Replayed", "true");
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    draft(rosa, KEY, "One").exchange();

    assertThat(draft(rosa, KEY, "Two"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("idempotency-key-reused");
    assertThat(drafts()).isOne();
    assertThat(draft(rosa, "no spaces", "Two"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("Idempotency-Key");
  }

  @Test
  void aKeyIsOnesOwn() {
    draft(rosa, KEY, "One").exchange();

    assertThat(draft(api.as(world, world.implementer), KEY, "Another"))
        .hasStatus(HttpStatus.CREATED);
    World rival = world.rival();
    assertThat(
            api.as(rival, rival.requester)
                .post(
                    CHANGES,
                    "{\"client\": \"%s\", \"title\": \"Theirs\"}".formatted(rival.bakery.id()))
                .header("Idempotency-Key", KEY))
        .hasStatus(HttpStatus.CREATED);
  }

  @Test
  void whatWasRefusedDidNothingAndMayBeTriedAgain() {
    assertThat(draft(rosa, KEY, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(draft(rosa, KEY, "")).doesNotContainHeader("Idempotency-Replayed");

    assertThat(draft(rosa, KEY, "Now with a title")).hasStatus(HttpStatus.CREATED);
    assertThat(drafts()).isOne();
  }

  @Test
  void whileTheFirstRunsTheSecondIsToldToWait() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> first =
          threads.submit(() ->
              world.doAs(
                  world.requester,
                  () ->
                      transaction.executeWithoutResult(_ -> {
                        answers.take(world.actor(world.requester), KEY);
                        held.countDown();
                        await(asked);
                      })));
      held.await();
      try {
        assertThat(draft(rosa, KEY, "One"))
            .hasStatus(HttpStatus.CONFLICT)
            .bodyJson()
            .extractingPath("$.code")
            .isEqualTo("idempotency-key-in-use");
      } finally {
        asked.countDown();
      }
      first.get();
    }
    assertThat(draft(rosa, KEY, "One")).as("its node died").hasStatus(HttpStatus.CREATED);
  }

  @Test
  void theDeedAndItsAnswerAreWrittenTogetherOrNotAtAll() {
    jdbcAsOwner("alter table api.answer add constraint broken check (key <> 'broken')");
    try {
      assertThat(draft(rosa, "broken", "One")).hasFailed();
      assertThat(drafts()).isZero();
    } finally {
      jdbcAsOwner("alter table api.answer drop constraint broken");
    }
    assertThat(draft(rosa, "broken", "One")).hasStatus(HttpStatus.CREATED);
    assertThat(drafts()).isOne();
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    draft(rosa, KEY, "One").exchange();
    clock.tick(Duration.ofHours(24));

    assertThat(draft(rosa, KEY, "One"))
        .hasStatus(HttpStatus.CREATED)
        .doesNotContainHeader("Idempotency-Replayed");
    assertThat(drafts()).isEqualTo(2);
    draft(rosa, "another", "Three").exchange();
    clock.tick(Duration.ofHours(24));
    assertThat(world.inAccount(() -> answers.sweep())).isEqualTo(2);
  }

  private static void jdbcAsOwner(String sql) {
    var login = io.tidegate.testkit.TestDatabase.access().owner();
    JdbcClient.create(
            new org.springframework.jdbc.datasource.DriverManagerDataSource(
                io.tidegate.testkit.TestDatabase.access().url(), login.user(), login.password()))
        .sql(sql)
        .update();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private int drafts() {
    return world.as(world.requester, () -> lists.count(ChangeFilter.ALL));
  }

  private MockMvcRequestBuilder draft(Api.Calls calls, String key, String title) {
    return calls
        .post(
            CHANGES, "{\"client\": \"%s\", \"title\": \"%s\"}".formatted(world.bakery.id(), title))
        .header("Idempotency-Key", key);
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
