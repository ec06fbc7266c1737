package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.Answers;
import io.tidegate.api.ApiScope;
import io.tidegate.api.ProblemCode;
import io.tidegate.database.Login;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Every code that is published can be reached, and comes with its status and title. */
@TidegateTest
class ProblemCodesTest {
  private static final String CHANGES = "/api/v1/changes";

  @Autowired Api api;
  @Autowired Answers answers;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired TransactionOperations transaction;

  World world;
  Api.Calls rosa;
  String change;

  @BeforeEach
  void aDraft() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
    change = draft("X").exchange().getResponse().getHeader("Location");
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsReached(ProblemCode code) throws UnsupportedEncodingException {
    MvcTestResult answer = reach(code);

    assertThat(answer).hasStatus(code.status()).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    String problem = answer.getResponse().getContentAsString();
    assertThat(JsonPath.<String>read(problem, "$.code")).isEqualTo(code.slug());
    assertThat(JsonPath.<String>read(problem, "$.title")).isEqualTo(code.title());
    assertThat(JsonPath.<String>read(problem, "$.type")).isEqualTo("/api/docs#" + code.slug());
    assertThat(JsonPath.<String>read(problem, "$.detail")).isNotBlank();
  }

  private MvcTestResult reach(ProblemCode code) {
    return switch (code) {
      case BAD_REQUEST -> refusedBeforeAnyController();
      case UNKNOWN_PARAMETER -> rosa.get(CHANGES + "?stat=open").exchange();
      case MALFORMED_JSON -> rosa.post(CHANGES, "{").exchange();
      case UNAUTHENTICATED -> api.with("tg_").get(CHANGES).exchange();
      case SCOPE_MISSING ->
          api.as(world, world.requester, ApiScope.RUN_WRITE).get(CHANGES).exchange();
      case FORBIDDEN -> draft(api.as(world, world.auditor), "X").exchange();
      case NOT_FOUND -> rosa.get(CHANGES + "/1").exchange();
      case METHOD_NOT_ALLOWED -> rosa.request(HttpMethod.DELETE, change).exchange();
      case NOT_ACCEPTABLE -> rosa.get(CHANGES).accept(MediaType.TEXT_HTML).exchange();
      case BLOCKED -> take("\"1\"").exchange();
      case OVERTAKEN ->
          rosa.post(
                  change + "/approval/stages/" + new UUID(0, 0) + "/decisions",
                  "{\"decision\": \"approve\", \"revision\": 1}")
              .exchange();
      case IDEMPOTENCY_KEY_IN_USE -> whileItRuns("key");
      case STALE -> take("\"9\"").exchange();
      case TOO_LARGE -> rosa.post(CHANGES, " ".repeat(1024 * 1024 + 1)).exchange();
      case UNSUPPORTED_MEDIA_TYPE ->
          rosa.post(CHANGES, "{}").contentType(MediaType.TEXT_XML).exchange();
      case INVALID -> draft("").exchange();
      case IDEMPOTENCY_KEY_REUSED -> {
        draft("One").header("Idempotency-Key", "key").exchange();
        yield draft("Two").header("Idempotency-Key", "key").exchange();
      }
      case PRECONDITION_REQUIRED ->
          rosa.post(change + "/transitions", "{\"transition\": \"submit\"}").exchange();
      case TOO_MANY_REQUESTS -> overAndOver();
      case INTERNAL_ERROR -> whenTheDatabaseRefuses();
    };
  }

  private MockMvcRequestBuilder draft(String title) {
    return draft(rosa, title);
  }

  private MockMvcRequestBuilder draft(Api.Calls calls, String title) {
    return calls.post(
        CHANGES, "{\"client\": \"%s\", \"title\": \"%s\"}".formatted(world.bakery.id(), title));
  }

  private MockMvcRequestBuilder take(String tag) {
    return rosa.post(change + "/transitions", "{\"transition\": \"submit\"}")
        .header("If-Match", tag);
  }

  /** As the server itself does with an address that is none. */
  private MvcTestResult refusedBeforeAnyController() {
    return rosa.get("/error")
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 400)
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, CHANGES + "/%")
        .exchange();
  }

  private MvcTestResult overAndOver() {
    MvcTestResult answer = rosa.get(change).exchange();
    for (int more = 0; more < 100; more++) {
      answer = rosa.get(change).exchange();
    }
    return answer;
  }

  /** Another thread holds the key while this one asks. */
  private MvcTestResult whileItRuns(String key) {
    AtomicReference<MvcTestResult> answer = new AtomicReference<>();
    world.doAs(
        world.requester,
        () ->
            transaction.executeWithoutResult(_ -> {
              answers.take(world.actor(world.requester), key);
              Thread other =
                  new Thread(
                      () -> answer.set(draft("One").header("Idempotency-Key", key).exchange()));
              other.start();
              try {
                other.join();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            }));
    return answer.get();
  }

  private MvcTestResult whenTheDatabaseRefuses() {
    owner("alter table change.change add constraint broken check (title <> 'Broken') not valid");
    try {
      return draft("Broken").exchange();
    } finally {
      owner("alter table change.change drop constraint broken");
    }
  }

  private static void owner(String sql) {
    Login login = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), login.user(), login.password()))
        .sql(sql)
        .update();
  }
}
