package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of changes is narrowed, ordered and laid out where it stands. */
@BrowserTest
class ListTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;

  World world;

  @BeforeEach
  void twoDrafts() {
    world = worlds.msp();
    drafts(ChangeType.NORMAL, "Renew certificate");
    drafts(ChangeType.EMERGENCY, "Restart the ordering service");
  }

  @Test
  void aFilterIsChosenByKeyboardAndStandsInTheAddressAlone() {
    Desk rosa = desks.of(world, world.requester);
    Hands keys = new Hands(rosa.open("/changes"));
    keys.to("Type").press("Enter").to("Emergency").press("Space");
    rosa.isAccessible();
    keys.to("Apply").enter().sees("Restart the ordering service");
    rosa.doesNotSee("Renew certificate");
    assertThat(rosa.page().url()).endsWith("/changes?state=open&type=emergency");
    rosa.press("Clear").sees("Renew certificate");
  }

  @Test
  void escapeClosesAPanelAndGivesTheFocusBack() {
    Desk rosa = desks.of(world, world.requester);
    Hands keys = new Hands(rosa.open("/changes"));
    keys.to("Order and columns").press("Enter").to("Order").press("Escape");
    assertThat(rosa.page().locator("details[data-popover][open]").count()).isZero();
    keys.isOn("Order and columns");
  }

  @Test
  void columnsAndOrderAreChosenOnAPhoneToo() {
    Desk rosa = desks.phoneOf(world, world.requester);
    rosa.open("/changes?state=any").unfold("Filters").unfold("State").tick("Draft");
    rosa.isAccessible();
    rosa.press("Apply").sees("Renew certificate").isAccessible();
  }

  @Test
  void severalChangesAreTickedAndTaggedByKeyboard() {
    Desk mira = desks.of(world, world.changeManager);
    Hands keys = new Hands(mira.open("/changes"));
    keys.to("Pick all on this page").press("Space").sees("2 picked");
    mira.isAccessible();
    keys.toField("bulk-tag").type("Q4").press("Enter").sees("2 changes tagged “Q4”");
    mira.open("/changes?tag=q4").sees("Renew certificate").sees("Restart the ordering service");
  }

  @Test
  void aListIsKeptAsAViewThatIsThenATab() {
    Desk mira = desks.of(world, world.changeManager);
    mira.open("/changes?state=draft&type=normal").unfold("Saved views");
    mira.type("Keep this list as", "Normal drafts").isAccessible();
    mira.press("Keep").sees("The list is kept as “Normal drafts”.");
    mira.open("/changes").unfold("Saved views").press("Normal drafts").sees("Renew certificate");
    mira.doesNotSee("Restart the ordering service");
  }

  @Test
  void theBoardShowsTheSameListByState() {
    Desk phone = desks.phoneOf(world, world.changeManager);
    phone.open("/changes?state=draft").press("As a board, by state").sees("Renew certificate");
    phone.isAccessible();
    assertThat(phone.page().url()).contains("layout=board", "state=draft");
  }

  @Test
  void theSearchLeadsAnywhereByKeyboard() {
    Desk mira = desks.of(world, world.changeManager);
    mira.open("/").page().keyboard().press("Control+k");
    mira.page().keyboard().type("renew");
    mira.sees("Search all changes for “renew”").isAccessible();
    mira.page().keyboard().press("ArrowDown");
    mira.page().keyboard().press("Enter");
    mira.sees("Renew certificate");
    assertThat(mira.path()).matches("/changes/\\d+");
    mira.page().keyboard().press("Control+k");
    mira.page().locator("#ui-found").getByText("Choose a window").waitFor();
    mira.page().keyboard().press("Escape");
    assertThat(mira.page().locator("#ui-found").isHidden()).isTrue();
    mira.page().keyboard().type("renew");
    mira.page().keyboard().press("Escape");
    mira.page().keyboard().press("Control+k");
    mira.page().keyboard().type("freeze");
    mira.page().locator("#ui-found").getByText("Windows and blackouts").waitFor();
    mira.isAccessible().page().keyboard().press("ArrowDown");
    mira.page().keyboard().press("Enter");
    mira.sees("Add an entry");
    assertThat(mira.path()).isEqualTo("/calendar/entries");
  }

  @Test
  void theNavigationAndTheSearchStayWhereTheyAreOnALongPage() {
    Desk mira = desks.of(world, world.changeManager);
    mira.page().setViewportSize(1280, 300);
    mira.open("/changes").page().evaluate("() => scrollTo({ top: 10_000, behavior: 'instant' })");
    assertThat(mira.page().evaluate("() => scrollY > 0")).isEqualTo(true);
    assertThat(
            mira.page()
                .evaluate(
                    "() => ['.ui-side', '.ui-top'].map((one) =>"
                        + " Math.round(document.querySelector(one).getBoundingClientRect().top))"))
        .isEqualTo(List.of(0, 0));
  }

  @Test
  void whatIsFoundAfterTheSearchWasClosedDoesNotOpenItAgain() {
    Desk mira = desks.of(world, world.changeManager);
    List<Route> asked = new ArrayList<>();
    mira.page().route("**/find?*", asked::add);
    mira.open("/").page().keyboard().press("Control+k");
    mira.page().waitForCondition(() -> !asked.isEmpty());
    mira.page().keyboard().press("Escape");
    Response answer = mira.page().waitForResponse("**/find?*", () -> asked.forEach(Route::resume));
    answer.finished();
    mira.page().evaluate("() => new Promise((done) => setTimeout(done))");
    assertThat(mira.page().locator("#ui-found").isHidden()).isTrue();
  }

  private void drafts(ChangeType type, String title) {
    world.doAs(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester), new NewChange(world.bakery.id(), type, title, null)));
  }
}
