package io.tidegate.e2e;

import com.microsoft.playwright.Page;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The request form saves itself, while somebody presses its buttons. */
@BrowserTest
class RequestFormTest {
  private static final String TITLE = "Replace the firewall of the bakery";

  @Autowired Desks desks;
  @Autowired Worlds worlds;

  World world;
  Desk requester;

  @BeforeEach
  void aRequester() {
    world = worlds.msp();
    requester = desks.of(world, world.requester);
  }

  @Test
  void whoSubmitsRightAfterTheLastAnswerMakesOneChange() {
    Page page = requester.page();
    page.route(
        "**/changes",
        route -> {
          sleep();
          route.resume();
        });
    requester
        .open("/changes/new")
        .type("In one line", TITLE)
        .choose("Client", world.bakery.name())
        .type("Reason", "It goes out of support in December.")
        .type("Wanted result", "All tunnels up.")
        .type("Or no item, because", "Only a contract")
        .unfold("People")
        .tick(world.implementer.name())
        .press("Submit request")
        .sees("before Request approval");
    page.unroute("**/changes");

    requester.open("/changes?state=draft").doesNotSee(TITLE);
  }

  /** Longer than the form waits before it saves itself. */
  private static void sleep() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
