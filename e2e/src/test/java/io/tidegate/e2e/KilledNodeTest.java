package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node with its embedded database is killed in the middle of a run. Started again on the same
 * folder, it still knows every step that it had answered as done, and who is signed in.
 */
class KilledNodeTest {
  private static final String PERSON = "Alex Admin";

  @TempDir Path home;

  @Test
  void everyStepThatWasAnsweredAsDoneIsDoneAfterTheNodeWasKilled()
      throws IOException, InterruptedException {
    int port = Node.freePort();
    try (Chromium chromium = new Chromium()) {
      String run;
      BrowserContext browser;
      try (Node node = Node.on(home, port)) {
        browser = chromium.at(node.address(), 1440, 900, ColorScheme.LIGHT);
        Desk alex = new Desk(browser.newPage());
        setUp(
            alex,
            node.lineWith("Set Tidegate up at").replaceAll(".*(/set-up\\?code=\\S+).*", "$1"));
        run = start(alex);
        alex.press("Step 1 is done").sees("Step 2 of");
        alex.press("Step 2 is done").sees("Step 3 of");
        pressAndDoNotWait(alex.page());
        node.kill();

        try (Node again = Node.on(home, port)) {
          Page page = alex.open(run).sees("Started").page();
          assertThat(page.locator("li.is-done").allInnerTexts())
              .hasSizeBetween(2, 3)
              .satisfies(
                  done -> assertThat(done.get(0)).contains("Order it"),
                  done -> assertThat(done.get(1)).contains("Install it"));
          assertThat(again.address()).isEqualTo(node.address());
        }
      }
    }
  }

  /** The node dies before it can answer this one, or after; either will do. */
  private static void pressAndDoNotWait(Page page) {
    page.evaluate("() => { document.getElementById('run-step').requestSubmit(); }");
  }

  private static void setUp(Desk alex, String address) {
    alex.open(address)
        .take("Our own environment")
        .type("Organisation", "Corner Shop")
        .choose("Time zone", "Europe/London")
        .type("Your name", PERSON)
        .type("Your e-mail", "alex@example.com")
        .type("Your password", "three blue herons")
        .press("Set up and sign in")
        .sees("Waits for you");
    alex.open("/people").press(PERSON);
    alex.choose("Role", "Change manager").press("Give the role").sees("Change manager");
    alex.choose("Role", "Implementer").press("Give the role").sees("Implementer");
  }

  /** Starts a standard change and gives the address of its run. */
  private static String start(Desk alex) {
    alex.open("/catalogue/new")
        .type("What is done, in a line", "Renew a certificate")
        .type("Why such a change is needed", "It runs out.")
        .type("How one knows that it worked", "The new date shows.")
        .choose("Kind of step 1", "Implementation")
        .type("What to do in step 1", "Order it")
        .type("Minutes of step 1", "10")
        .choose("Kind of step 2", "Implementation")
        .type("What to do in step 2", "Install it")
        .type("Minutes of step 2", "10")
        .choose("Kind of step 3", "Implementation")
        .type("What to do in step 3", "Restart the web server")
        .type("Minutes of step 3", "10")
        .type("Why it cannot be rolled back", "The old one has run out.")
        .type("Risk, 5 to 14", "7")
        .choose("Owner", PERSON)
        .type("Review by", "2099-06-30")
        .press("Add the model")
        .sees("Start from this model");
    alex.open("/").press("Start: Renew a certificate").press("Start").sees("Step 1 of 3");
    return alex.path();
  }
}
