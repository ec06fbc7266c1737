package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class VendorPagesTest {
  private static final String WORK = "/calendar/vendor-work";

  @Autowired Browser browser;
  @Autowired Items items;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void aNoticeIsBroughtInMatchedByHandAndSeenOnTheItem() {
    ItemId item =
        world.as(
            world.changeManager,
            () ->
                items.add(
                    world.actor(world.changeManager),
                    ItemFacts.of(world.bakery.id(), "Uplink", Kind.CIRCUIT, 3)));
    assertThat(page(world.changeManager, WORK)).contains("No vendor has announced anything");
    MvcTestResult taken = bring(world.changeManager, Maintnote.of("CID-7").text());
    assertThat(taken).hasStatus(HttpStatus.SEE_OTHER);
    String path = String.valueOf(taken.getResponse().getHeader("Location"));
    assertThat(page(world.changeManager, WORK + "?show=unmatched"))
        .contains("Fjord Fibre: WO-1", "1 to match");
    assertThat(page(world.changeManager, path)).contains("Nobody has said what it is");
    MvcTestResult refused =
        browser
            .post(world, world.changeManager, path + "/matches")
            .param("object", "CID-7")
            .param("item", "Nothing")
            .exchange();
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(refused)).contains("none is called so", "value=\"Nothing\"");
    assertThat(
            browser
                .post(world, world.changeManager, path + "/matches")
                .param("object", "CID-7")
                .param("item", "Uplink @ Birch Bakery"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world.changeManager, WORK + "/items?item=upl"))
        .contains("Uplink @ Birch Bakery");
    assertThat(page(world.implementer, "/inventory/" + item))
        .contains("Vendor work on it", "Fjord Fibre: WO-1", "Outage");
    assertThat(page(world.clientViewer, path))
        .contains("Uplink")
        .doesNotContain("Splice work", "Notices, as they came");
    assertThat(browser.get(world, world.otherClientApprover, path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aBrokenNoticeIsRefusedAndNothingTypedIsLost() {
    String broken = Maintnote.of("CID-7").without("DTEND").text();
    MvcTestResult refused = bring(world.changeManager, broken);
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(refused)).contains("DTEND is missing", "X-MAINTNOTE-MAINTENANCE-ID:WO-1");
    assertThat(bring(world.changeManager, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(bring(world.auditor, broken)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get(world, world.auditor, WORK + "/new")).hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult bring(Person person, String text) {
    return browser.post(world, person, WORK).param("notice", text).exchange();
  }

  private String page(Person person, String path) {
    return body(browser.get(world, person, path).exchange());
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
