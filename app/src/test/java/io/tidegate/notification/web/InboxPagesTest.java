package io.tidegate.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.NewNotice;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.Statements;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class InboxPagesTest {
  private static final UUID ONE = new UUID(0, 1);

  @Autowired Inbox inbox;
  @Autowired Browser browser;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;

  World world;
  Person rosa;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
    rosa = world.requester;
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theBellOnEveryPageSaysHowManyAreUnreadAndNothingWhenNoneAre() {
    assertThat(page("/changes")).contains("aria-label=\"Inbox, nothing new\"");
    put(rosa, "<Closed>", ONE);
    assertThat(page("/changes")).contains("aria-label=\"Inbox, 1 unread\"");
    assertThat(page("/inbox/bell")).contains("id=\"ui-bell\"", "Inbox, 1 unread");
    IntStream.range(0, 120).forEach(i -> put(rosa, "n" + i, ONE));
    assertThat(page("/")).contains("aria-label=\"Inbox, 99+ unread\"");
  }

  @Test
  void theBellCostsOneStatementHoweverManyThereAre() {
    long none = bells("/profile");
    put(rosa, "a", ONE);
    put(rosa, "b", ONE);
    assertThat(none).isEqualTo(1);
    assertThat(bells("/profile")).isEqualTo(1);
  }

  @Test
  void theInboxFoldsAndSaysSo() {
    put(rosa, "<First>", ONE);
    clock.tick(Duration.ofMinutes(2));
    put(rosa, "Second", ONE);
    put(rosa, "Elsewhere", new UUID(0, 2));
    assertThat(page("/inbox"))
        .contains("Second", "and 1 more", "&lt;First&gt;", "Elsewhere")
        .contains("Mark all as read", "aria-label=\"Mark as read: Second\"")
        .doesNotContain("<First>");
  }

  @Test
  void openingANoticeReadsItAndLeadsToIt() {
    put(rosa, "Closed", ONE);
    assertThat(browser.get(world, rosa, "/inbox/" + newest()))
        .hasStatus(HttpStatus.SEE_OTHER)
        .redirectedUrl()
        .isEqualTo("/changes/1");
    assertThat(page("/inbox")).contains("All read").doesNotContain("Mark all");
    assertThat(page("/inbox?show=all")).contains("Closed", "Mark as unread: Closed");
  }

  @Test
  void anotherPersonsNoticeIsNotThere() {
    put(rosa, "Closed", ONE);
    String at = "/inbox/" + newest();
    assertThat(browser.get(world, world.leader, at)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.post(world, world.leader, at + "/read")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.post(world, world.leader, at + "/unread")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(browser.get(world, world.leader, "/inbox?show=all").exchange()))
        .contains("Nothing yet");
    assertThat(page("/inbox")).contains("Closed");
  }

  @Test
  void aNoticeIsReadAndUnreadWithoutOpeningIt() {
    put(rosa, "Closed", ONE);
    String at = "/inbox/" + newest();
    assertThat(browser.post(world, rosa, at + "/read").param("show", "all"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .redirectedUrl()
        .isEqualTo("/inbox?show=all");
    assertThat(page("/inbox")).contains("All read");
    assertThat(browser.post(world, rosa, at + "/unread"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .redirectedUrl()
        .isEqualTo("/inbox");
    assertThat(page("/inbox")).contains("Closed");
  }

  @Test
  void allIsReadUpToWhatWasSeen() {
    put(rosa, "Seen", ONE);
    String newest = newest().toString();
    put(rosa, "Later", new UUID(0, 2));
    assertThat(browser.post(world, rosa, "/inbox/read").param("newest", newest))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page("/inbox")).contains("Later").doesNotContain("Seen</a>");
  }

  @Test
  void moreThanAPageHasANextOne() {
    IntStream.range(0, 30).forEach(i -> put(rosa, "n" + i, new UUID(1, i)));
    String first = page("/inbox");
    assertThat(first).contains("n29", "n5<", "Older").doesNotContain("n4<");
    String older = first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1");
    assertThat(page(older.replace("&amp;", "&"))).contains("n4<", "n0<", "Newer");
  }

  @Test
  void whatAnAddressTypedByHandHoldsIsNoError() {
    assertThat(browser.get(world, rosa, "/inbox?show=nonsense")).hasStatusOk();
    assertThat(browser.get(world, rosa, "/inbox?after=nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get(world, rosa, "/inbox/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.post(world, rosa, "/inbox/read").param("newest", "nonsense"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatComesByMailIsChosen() {
    assertThat(page("/inbox/preferences"))
        .containsPattern("name=\"mentions\"[^>]* checked")
        .doesNotContainPattern("name=\"followed\"[^>]* checked");
    assertThat(browser.post(world, rosa, "/inbox/preferences").param("followed", "true"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page("/inbox/preferences"))
        .containsPattern("name=\"followed\"[^>]* checked")
        .doesNotContainPattern("name=\"mentions\"[^>]* checked");
  }

  private long bells(String path) {
    List<String> statements = Statements.during(() -> page(path));
    return statements.stream().filter(sql -> sql.contains("notification.")).count();
  }

  private UUID newest() {
    return world.as(
        rosa, () -> inbox.list(world.actor(rosa), false, null, 9).items().getFirst().newest().id());
  }

  private void put(Person person, String title, UUID subject) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          inbox.put(
              world.id(),
              new NewNotice(
                  person.id(),
                  title,
                  world.bakery.id(),
                  new NewNotice.Subject("change", subject, "CHG-1 Swap it"),
                  "change-close",
                  title,
                  "",
                  "/changes/1"));
          return true;
        }));
  }

  private String page(String path) {
    MvcTestResult answer = browser.get(world, rosa, path).exchange();
    assertThat(answer).hasStatusOk();
    return text(answer);
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
