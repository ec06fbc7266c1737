package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody makes a token for a program, and reads how to use it. */
@BrowserTest
class ApiPagesTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void aTokenIsMadeShownOnceAndRevoked() {
    for (Desk rosa :
        new Desk[] {desks.of(world, world.requester), desks.phoneOf(world, world.requester)}) {
      rosa.open("/tokens").sees("No tokens yet").isAccessible();
      rosa.page().getByLabel("What will use it").fill("Deploy pipeline");
      rosa.page().getByText("Read changes, and what stands in the way").click();
      rosa.page().locator("button", locator("Make token")).click();
      rosa.sees("Copy your token now").isAccessible();
      String token = rosa.page().locator("#secret").textContent();
      assertThat(token).matches("tg_[A-Za-z0-9_-]{43}");
      assertThat(
              rosa.page()
                  .request()
                  .get(
                      "/api/v1/me",
                      RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                  .text())
          .contains("Rosa Request");
      rosa.open("/tokens").sees("Deploy pipeline").isAccessible();
      assertThat(rosa.page().content()).doesNotContain(token);
      rosa.page().getByLabel("Revoke Deploy pipeline").click();
      rosa.sees("No tokens yet");
    }
  }

  @Test
  void anyoneReadsAboutTheApi() {
    // It is built once, after the start; how long that takes beside other starts is not the story.
    desks
        .stranger()
        .page()
        .request()
        .get("/api/v1/openapi.json", RequestOptions.create().setTimeout(120_000));
    for (Desk stranger : new Desk[] {desks.stranger(), desks.strangersPhone()}) {
      stranger.open("/api/docs").sees("Tidegate API").isAccessible();
      fits(stranger);
      stranger.press("Draft a change").sees("What is sent and given");
      fits(stranger);
    }
  }

  private static void fits(Desk desk) {
    assertThat(desk.page().evaluate("() => document.documentElement.scrollWidth > innerWidth"))
        .isEqualTo(false);
  }

  private static Page.LocatorOptions locator(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
