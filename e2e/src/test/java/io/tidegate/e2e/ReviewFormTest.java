package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.inventory.Items;
import io.tidegate.review.Touched;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The review page has several parts, each with its button; no button loses what another holds. */
@BrowserTest
class ReviewFormTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  String path;

  @BeforeEach
  void aChangeInReview() {
    world = worlds.msp();
    Touched change =
        Touched.by(ChangeType.NORMAL, world, changes, items, events, transaction, "SW-01");
    change.night.put(State.REVIEW);
    path = "/changes/" + change.night.change().number() + "/review";
  }

  @Test
  void savingOnePartKeepsWhatWasTypedIntoTheOthers() {
    Page page = typed(desks.of(world, world.implementer));

    press(page, "Save the result");
    keeps(page);
    press(page, "Save for later");
    press(page, "Add it");

    saysWhatIsWrong(page);
  }

  @Test
  void withoutScriptsNothingIsLostEither() {
    Page page = typed(desks.withoutScripts(world, world.implementer));

    press(page, "Save the result");

    keeps(page);
  }

  @Test
  void enterInAFieldSavesItsPartAndClosesNothing() {
    Page page = typed(desks.of(world, world.implementer));

    field(page, "effort").press("Enter");

    keeps(page);
  }

  private Page typed(Desk desk) {
    Page page = desk.open(path).page();
    answer(page, "outcome", "SUCCESSFUL");
    field(page, "whatHappened").fill("It went as planned.");
    field(page, "ended").fill("2026-11-21T11:30");
    field(page, "effort").fill("90");
    answer(page, "objective", "ACHIEVED");
    field(page, "unexpectedImpact").fill("The phones rang\ntwice.");
    field(page, "lessons").fill("Tell the reception.");
    page.locator("[name^=note-]").fill("See the rack plan");
    field(page, "what").fill("Write it down");
    return page;
  }

  /** The result is stored, the rest stands where it was typed. */
  private static void keeps(Page page) {
    assertThat(page.locator("body")).containsText("is still here, not saved yet");
    assertThat(field(page, "whatHappened")).hasValue("It went as planned.");
    assertThat(page.locator("input[name=objective][value=ACHIEVED]")).isChecked();
    assertThat(field(page, "unexpectedImpact")).hasValue("The phones rang\ntwice.");
    assertThat(field(page, "lessons")).hasValue("Tell the reception.");
    assertThat(page.locator("[name^=note-]")).hasValue("See the rack plan");
    assertThat(field(page, "what")).hasValue("Write it down");
  }

  /** Of the action, which needs an owner and a day; what is not saved yet still stands there. */
  private static void saysWhatIsWrong(Page page) {
    assertThat(page.locator("#actions")).containsText("Choose who does it.");
    assertThat(field(page, "what")).hasValue("Write it down");
    assertThat(page.locator("[name^=note-]")).hasValue("See the rack plan");
    assertThat(field(page, "lessons")).hasValue("Tell the reception.");
  }

  private static void answer(Page page, String question, String value) {
    page.locator("input[name=%s][value=%s]".formatted(question, value)).check();
  }

  private static Locator field(Page page, String name) {
    return page.locator("#" + name);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
