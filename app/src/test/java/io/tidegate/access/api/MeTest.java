package io.tidegate.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.ApiScope;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class MeTest {
  private static final String ME = "/api/v1/me";

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired MockMvcTester tester;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

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
  void aTokenSaysWhoItIs() {
    assertThat(api.as(world, world.changeManager, ApiScope.CHANGES_READ).get(ME))
        .hasStatusOk()
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {
              "account": "%s",
              "person": "%s",
              "name": "Mira Manage",
              "roles": [{"role": "change-manager", "client": null}],
              "token": {
                "name": "Test",
                "scopes": ["changes:read"],
                "client": null,
                "expires": "2026-12-21T10:00:00Z"
              }
            }
            """
                .formatted(world.id(), world.changeManager.id()));
  }

  @Test
  void withoutAGoodTokenNothingOpens() {
    for (MvcTestResult answer :
        new MvcTestResult[] {
          tester.get().uri(ME).exchange(),
          tester.get().uri(ME).header("Authorization", "Basic dGc6dGc=").exchange(),
          api.with("tg_nonsense").get(ME).exchange()
        }) {
      assertThat(answer)
          .hasStatus(HttpStatus.UNAUTHORIZED)
          .hasHeader("WWW-Authenticate", "Bearer realm=\"Tidegate\"")
          .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
          .bodyJson()
          .extractingPath("$.code")
          .isEqualTo("unauthenticated");
    }
  }

  @Test
  void aSessionOpensNoApiAndATokenNoPage() {
    assertThat(tester.get().uri(ME).with(SignedIn.as(world.actor(world.requester))))
        .hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(api.as(world, world.requester).get("/changes").accept(MediaType.TEXT_HTML))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", "/sign-in?next=%2Fchanges");
  }

  @Test
  void aRevokedTokenIsRefusedFromThenOn() {
    String token = api.token(world, world.requester, null, ApiScope.CHANGES_READ);
    assertThat(api.with(token).get(ME)).hasStatusOk();
    String page = pageOf(world);
    String id = page.replaceAll("(?s).*/tokens/([0-9a-f-]{36})/revocation.*", "$1");

    assertThat(browser.post(world, world.requester, "/tokens/" + id + "/revocation"))
        .hasStatus(HttpStatus.SEE_OTHER);

    assertThat(api.with(token).get(ME)).hasStatus(HttpStatus.UNAUTHORIZED);
  }

  private String pageOf(World world) {
    try {
      return browser
          .get(world, world.requester, "/tokens")
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsWrongIsToldAsAProblem() {
    Api.Calls calls = api.as(world, world.requester);
    assertThat(calls.get("/api/v1/nowhere"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/api/docs#not-found", "status": 404, "code": "not-found"}
            """);
    assertThat(calls.request(HttpMethod.DELETE, ME))
        .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
        .hasHeader("Allow", "GET")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("method-not-allowed");
    assertThat(calls.get(ME).accept(MediaType.APPLICATION_XML))
        .hasStatus(HttpStatus.NOT_ACCEPTABLE)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("not-acceptable");
  }

  @Test
  void aTokenThatAsksTooMuchIsToldWhenToComeAgain() {
    Api.Calls calls = api.as(world, world.requester);
    for (int asked = 0; asked < 100; asked++) {
      assertThat(calls.get(ME))
          .hasStatusOk()
          .hasHeader("RateLimit", "\"token\";r=%d;t=%d".formatted(99 - asked, asked / 10 + 1));
    }

    assertThat(calls.get(ME))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .hasHeader("Retry-After", "1")
        .hasHeader("RateLimit-Policy", "\"token\";q=100;w=10")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("too-many-requests");
    assertThat(api.as(world, world.requester).get(ME)).as("another token").hasStatusOk();
    clock.tick(Duration.ofSeconds(1));
    assertThat(calls.get(ME)).hasStatusOk().hasHeader("RateLimit", "\"token\";r=9;t=10");
  }
}
