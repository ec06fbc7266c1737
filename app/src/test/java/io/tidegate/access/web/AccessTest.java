package io.tidegate.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TidegateTest
class AccessTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired MockMvcTester tester;

  @Test
  void whoeverIsNotSignedInIsLedToTheSignInAndBack() {
    worlds.smb();

    assertThat(tester.get().uri("/people?q=a b").accept(MediaType.TEXT_HTML))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", "/sign-in?next=%2Fpeople%3Fq%3Da%2520b");
    assertThat(tester.get().uri("/people").accept(MediaType.APPLICATION_JSON))
        .hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(tester.get().uri("/people").header("HX-Request", "true"))
        .hasHeader("HX-Redirect", "/sign-in");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    World world = worlds.smb();

    assertThat(
            tester
                .post()
                .uri("/teams")
                .param("name", "Forged")
                .with(request -> {
                  SignedIn.as(world.actor(world.administrator)).postProcessRequest(request);
                  request.removeHeader("X-CSRF-TOKEN");
                  return request;
                }))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.post(world, world.administrator, "/teams").param("name", "Real"))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void everyPageCarriesTheHeadersThatKeepItSafe() {
    World world = worlds.smb();

    assertThat(browser.get(world, world.administrator, "/people"))
        .hasStatusOk()
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Referrer-Policy", "same-origin")
        .hasHeader("X-Frame-Options", "DENY")
        .doesNotContainHeader("Strict-Transport-Security")
        .headers()
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            csp -> assertThat(csp.getFirst()).contains("script-src 'self';", "base-uri 'none'"));
  }

  @Test
  void whoLacksTheRoleIsToldSo() {
    World world = worlds.msp();

    assertThat(browser.get(world, world.implementer, "/settings"))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("Your roles do not cover this");
  }
}
