package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class CataloguePagesTest {
  private static final Pattern NEXT =
      Pattern.compile("href=\"(/catalogue[?]q=Renew&(?:amp;)?risk=LOW&(?:amp;)?after=[^\"]+)\"");

  @Autowired Browser browser;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void theListSaysWhatAModelIsWhenThereIsNone() {
    assertThat(page(world.changeManager, "/catalogue"))
        .contains("No models yet", "Add the first model");
    assertThat(page(world.implementer, "/catalogue"))
        .contains("Change managers add them")
        .doesNotContain("Add the first model");
    add();
    assertThat(page(world.implementer, "/catalogue"))
        .contains("Renew a certificate", "35\u00a0min", "None closed yet");
    assertThat(page(world.implementer, "/catalogue?q=nothing")).contains("No models match");
  }

  @Test
  void aLongCatalogueGoesOnAndKeepsWhatItIsNarrowedTo() {
    for (int i = 0; i < 50; i++) {
      draft();
    }
    assertThat(page(world.implementer, "/catalogue")).contains("50 models").doesNotContain("next");
    draft();
    String narrowed = page(world.implementer, "/catalogue?q=Renew&risk=LOW");
    assertThat(narrowed).doesNotContain("50 models", "51 models", "From the start");
    Matcher next = NEXT.matcher(narrowed);
    assertThat(next.find()).isTrue();
    assertThat(page(world.implementer, next.group(1).replace("&amp;", "&")))
        .containsOnlyOnce("catalogue-licence")
        .contains("From the start", "href=\"/catalogue?q=Renew&amp;risk=LOW\"")
        .doesNotContain("Show the next");
  }

  @Test
  void aModelIsAddedAndEditedByItsForm() {
    MvcTestResult added =
        browser
            .post(world, world.changeManager, "/catalogue")
            .param("title", "Unlock an account")
            .param("reason", "Somebody typed\r\nit wrong.")
            .param("desiredOutcome", "They can sign in.")
            .param("kind0", "IMPLEMENTATION")
            .param("text0", "Unlock it\r\nand tell them")
            .param("minutes0", "5")
            .param("kind1", "ROLLBACK")
            .param("text1", "Lock it")
            .param("minutes1", "1")
            .param("score", "5")
            .param("owner", world.changeManager.id().toString())
            .param("reviewOn", "2027-01-31")
            .param("clients", world.bakery.id().toString())
            .param("command0", "unlock --user")
            .param("tools0", "Password safe, entry 7")
            .param("irreversible0", "true")
            .param("optional0", "true")
            .exchange();
    assertThat(added).hasStatus(HttpStatus.SEE_OTHER);
    String path = String.valueOf(added.getResponse().getHeader("Location"));
    assertThat(page(world.changeManager, path)).contains("Version 1 waits for the board");
    Model waiting = world.inAccount(() -> models.get(ModelId.of(path.substring(11))));
    assertThat(waiting.facts().procedure().reason()).isEqualTo("Somebody typed\nit wrong.");
    ModelsOfTheTest.approve(world, admissions, waiting);
    assertThat(page(world.implementer, path))
        .contains("Unlock it", "Birch Bakery", "Start from this model")
        .doesNotContain("Suspend");
    assertThat(page(world.changeManager, path + "/edit"))
        .contains(
            "\nUnlock it\nand tell them</textarea>",
            "value=\"unlock --user\"",
            "value=\"Password safe, entry 7\"",
            "name=\"irreversible0\" value=\"true\" checked",
            "name=\"optional0\" value=\"true\" checked");
  }

  @Test
  void everythingWrongIsSaidAtOnceAndWhatWasTypedStays() {
    MvcTestResult refused =
        browser
            .post(world, world.changeManager, "/catalogue")
            .param("title", "Half a model")
            .param("score", "20")
            .exchange();
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused))
        .contains("things are missing or wrong", "value=\"Half a model\"", "Choose somebody");
  }

  @Test
  void aChangeIsStartedFromTheModelsPage() {
    ModelId id = add();
    MvcTestResult wrong =
        browser
            .post(world, world.implementer, "/catalogue/" + id + "/changes")
            .param("client", world.bakery.id().toString())
            .param("item", "NO-SUCH-THING")
            .exchange();
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(wrong)).contains("has no item called", "NO-SUCH-THING");
    assertThat(
            browser
                .post(world, world.implementer, "/catalogue/" + id + "/changes")
                .param("client", world.bakery.id().toString())
                .exchange())
        .hasStatus(HttpStatus.SEE_OTHER)
        .headers()
        .hasHeaderSatisfying(
            "Location", values -> assertThat(values.getFirst()).startsWith("/changes/"));
  }

  @Test
  void onlyChangeManagersReachTheFormsAndStrangersNothing() {
    ModelId id = add();
    assertThat(browser.get(world, world.implementer, "/catalogue/new").exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    World rival = world.rival();
    assertThat(browser.get(rival, rival.changeManager, "/catalogue/" + id).exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private void draft() {
    Person manager = world.changeManager;
    world.doAs(
        manager,
        () ->
            models.draft(
                world.actor(manager), ModelsOfTheTest.certificate(world, Set.of()), "Many"));
  }

  private ModelId add() {
    return ModelsOfTheTest.inUse(
        world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
  }

  private String page(Person person, String path) {
    MvcTestResult result = browser.get(world, person, path).exchange();
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
