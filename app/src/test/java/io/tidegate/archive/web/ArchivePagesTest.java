package io.tidegate.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.access.Passwords;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ArchivePagesTest {
  private static final String PASSWORD = "quiet water runs deep";

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired Passwords passwords;

  World world;

  @BeforeEach
  void anAdministratorWithAPassword() {
    world = worlds.msp();
    world.doAs(
        world.administrator,
        () -> passwords.set(world.actor(world.administrator), world.administrator.id(), PASSWORD));
  }

  @Test
  void theArchiveIsDownloadedByWhoeverTypesTheirPasswordAgain() {
    MvcTestResult answer =
        browser.post(world, world.administrator, "/archive").param("password", PASSWORD).exchange();
    assertThat(answer)
        .hasStatusOk()
        .hasContentType("application/zip")
        .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
        .matches("attachment; filename=\"tidegate-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
    assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    assertThat(browser.get(world, world.administrator, "/archive"))
        .hasStatusOk()
        .bodyText()
        .contains("took an archive of", "with 0 changes and 0 files, sealed ");
  }

  @Test
  void withoutThePasswordNothingLeavesAndGuessingEnds() {
    for (int tries = 4; tries >= 0; tries--) {
      assertThat(
              browser.post(world, world.administrator, "/archive").param("password", "deep water"))
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
          .bodyText()
          .contains("This is not your password.");
    }
    assertThat(browser.post(world, world.administrator, "/archive").param("password", PASSWORD))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Too many tries.")
        .doesNotContain("took an archive");
  }

  @Test
  void onlyAdministratorsSeeThePageAndTheApiAsksForTheSame() {
    assertThat(browser.get(world, world.changeManager, "/archive")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get(world, world.changeManager, "/"))
        .bodyText()
        .doesNotContain("Archive of the account");
    assertThat(browser.get(world, world.administrator, "/"))
        .bodyText()
        .contains("Archive of the account");
    assertThat(api.as(world, world.changeManager).get("/api/v1/archive"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.as(world, world.administrator, world.bakery).get("/api/v1/archive"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.as(world, world.administrator).get("/api/v1/archive"))
        .hasStatusOk()
        .hasContentType("application/zip");
  }

  @Test
  void whatIsSetUpIsNotFilled() {
    for (String path : List.of("/set-up/archive", "/set-up/archive?code=x")) {
      assertThat(browser.get(world, world.administrator, path)).hasStatus(HttpStatus.NOT_FOUND);
    }
  }
}
