package io.tidegate.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class TokensPagesTest {
  private static final Pattern SECRET = Pattern.compile("tg_[A-Za-z0-9_-]{43}");

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void aTokenIsShownOnceAndWorks() throws Exception {
    MvcTestResult made =
        browser
            .post(world, world.requester, "/tokens")
            .param("name", "Deploy pipeline")
            .param("scope", "changes:read", "changes:write")
            .param("client", world.bakery.id().toString())
            .param("days", "30")
            .exchange();

    assertThat(made).hasStatusOk();
    Matcher secret = SECRET.matcher(made.getResponse().getContentAsString());
    assertThat(secret.find()).isTrue();
    assertThat(api.with(secret.group()).get("/api/v1/me")).hasStatusOk();
    assertThat(browser.get(world, world.requester, "/tokens"))
        .hasStatusOk()
        .bodyText()
        .contains("Deploy pipeline", "changes:read, changes:write, only Birch Bakery")
        .contains("last used")
        .doesNotContainPattern(SECRET);
    assertThat(browser.get(world, world.changeManager, "/tokens"))
        .bodyText()
        .contains("No tokens yet");
  }

  @Test
  void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() {
    assertThat(
            browser
                .post(world, world.requester, "/tokens")
                .param("name", "Deploy pipeline")
                .param("days", "90"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("value=\"Deploy pipeline\"", "Choose at least one thing it may do.");
  }

  @Test
  void aScopeOrClientThatIsMadeUpOpensNothing() {
    assertThat(
            browser
                .post(world, world.requester, "/tokens")
                .param("name", "Deploy pipeline")
                .param("scope", "everything:always")
                .param("days", "90"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            browser
                .post(world, world.requester, "/tokens")
                .param("name", "Deploy pipeline")
                .param("scope", "changes:read")
                .param("client", world.rival().bakery.id().toString())
                .param("days", "90"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }
}
