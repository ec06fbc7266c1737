package io.tidegate.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.integration.Deliveries;
import io.tidegate.integration.Receiver;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.WebhookPost;
import io.tidegate.integration.Webhooks;
import io.tidegate.kernel.Actor;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class WebhookPagesTest {
  private static final Pattern PATH = Pattern.compile("/webhooks/[0-9a-f-]{36}");

  @Autowired Browser browser;
  @Autowired Webhooks webhooks;
  @Autowired Deliveries deliveries;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext application;

  World world;
  Receiver receiver;

  @BeforeEach
  void aWorldAndAReceiver() {
    clock.set(TestClock.START);
    world = worlds.msp();
    receiver = new Receiver();
  }

  @AfterEach
  void nobodyListensAnyMore() {
    receiver.close();
  }

  @Test
  void aWebhookIsMadeAndItsSecretIsShownOnce() throws Exception {
    MvcTestResult made =
        browser
            .post(world, world.administrator, "/webhooks")
            .param("name", "Status page")
            .param("endpoint", receiver.address())
            .param("types", "io.tidegate.change.closed")
            .param("clients", world.bakery.id().toString())
            .exchange();
    assertThat(made).hasStatusOk().bodyText().containsPattern("whsec_[A-Za-z0-9+/]{43}=");
    String path = path(made);
    assertThat(browser.get(world, world.administrator, path))
        .hasStatusOk()
        .bodyText()
        .contains("Status page", "closed", world.bakery.name(), "Nothing was sent yet")
        .doesNotContain("whsec_");
    assertThat(browser.get(world, world.administrator, "/webhooks"))
        .bodyText()
        .contains("1 kind of event; " + world.bakery.name());
    assertThat(browser.get(world, world.administrator, path + "/edit"))
        .bodyText()
        .containsPattern("value=\"io.tidegate.change.closed\"\\s+checked");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
    assertThat(
            browser
                .post(world, world.administrator, "/webhooks")
                .param("name", "")
                .param("endpoint", "http://169.254.169.254/latest"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("2 things are missing", "Give a public address", "169.254.169.254/latest");
  }

  @Test
  void whoSavesOverSomebodyElsesWorkIsTold() {
    String path = "/webhooks/" + make();
    assertThat(
            browser
                .post(world, world.administrator, path)
                .param("version", "7")
                .param("name", "Pager")
                .param("endpoint", receiver.address()))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Somebody else has changed this webhook meanwhile.", "value=\"Pager\"");
  }

  @Test
  void theLogShowsWhatCameOfEachAndSendsAgain() throws Exception {
    WebhookId id = make();
    String path = "/webhooks/" + id;
    assertThat(browser.post(world, world.administrator, path + "/tests"))
        .hasStatus(HttpStatus.SEE_OTHER);
    WebhookPost.of(application).deliver();
    MvcTestResult log = browser.get(world, world.administrator, path).exchange();
    assertThat(log).bodyText().contains("webhook.test", "Delivered");
    Matcher one =
        Pattern.compile(path + "/deliveries/[0-9a-f-]{36}")
            .matcher(log.getResponse().getContentAsString());
    assertThat(one.find()).isTrue();
    assertThat(browser.get(world, world.administrator, one.group()))
        .bodyText()
        .contains("It answered 204.", "Nothing happened to any change");
    assertThat(browser.post(world, world.administrator, one.group() + "/replay"))
        .hasStatus(HttpStatus.SEE_OTHER);
    WebhookPost.of(application).deliver();
    assertThat(receiver.got()).hasSize(2);
    assertThat(browser.get(world, world.administrator, path + "?show=failed"))
        .bodyText()
        .contains("None of these");
  }

  @Test
  void itIsPausedResumedGivenANewSecretAndArchived() throws Exception {
    String path = "/webhooks/" + make();
    deed(path + "/pause", 1);
    assertThat(browser.get(world, world.administrator, path))
        .bodyText()
        .contains("Nothing is sent since Sat 21 Nov, 10:00: paused by hand.");
    deed(path + "/resumption", 2);
    assertThat(browser.post(world, world.administrator, path + "/secret").param("version", "3"))
        .hasStatusOk()
        .bodyText()
        .contains("whsec_", "signs along until");
    deed(path + "/archival", 4);
    assertThat(browser.get(world, world.administrator, path))
        .bodyText()
        .contains("Archived")
        .doesNotContain("Send a test");
  }

  @Test
  void nobodyElseFindsAnythingThere() {
    String path = "/webhooks/" + make();
    assertThat(browser.get(world, world.changeManager, path)).hasStatus(HttpStatus.FORBIDDEN);
    World rival = world.rival();
    assertThat(browser.get(rival, rival.administrator, path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private void deed(String path, int version) {
    assertThat(
            browser
                .post(world, world.administrator, path)
                .param("version", Integer.toString(version)))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  private WebhookId make() {
    Actor admin = world.actor(world.administrator);
    WebhookFacts facts = new WebhookFacts("Status page", receiver.address(), null, null);
    return world.as(world.administrator, () -> webhooks.make(admin, facts)).webhook().id();
  }

  private static String path(MvcTestResult page) throws Exception {
    Matcher path = PATH.matcher(page.getResponse().getContentAsString());
    assertThat(path.find()).isTrue();
    return path.group();
  }
}
