package io.tidegate.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Actor;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class OutboxPagesTest {
  @Autowired Browser browser;
  @Autowired Mail mail;
  @Autowired Worlds worlds;
  @Autowired TransactionTemplate transaction;

  World world;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
  }

  @Test
  void theOutboxSaysThatMailsAreKeptAndShowsThem() {
    assertThat(page("/outbox")).contains("no mail server is configured", "No mail yet");
    write("asked-1", "CHG-1042 waits <for you>");
    assertThat(page("/outbox")).contains("CHG-1042 waits &lt;for you>", "Kept here", "Rosa");
    assertThat(page("/outbox?state=FAILED")).contains("No mails in this state");
    assertThat(page("/outbox?state=nonsense")).contains("CHG-1042 waits");
  }

  @Test
  void theOutboxIsReadPageByPage() {
    for (int i = 0; i < 51; i++) {
      write("asked-" + i, "Mail number " + i + ".");
    }
    String first = page("/outbox");
    assertThat(first).contains("Mail number 50.", "Older").doesNotContain("Mail number 0.");
    String older = first.replaceAll("(?s).*href=\"(/outbox[^\"]*after=[^\"]*)\".*", "$1");
    assertThat(page(older.replace("&amp;", "&"))).contains("Mail number 0.", "Newer");
  }

  @Test
  void aMailIsShownAsTextAndInASandboxWithItsOwnPolicy() {
    UUID id = write("asked-1", "Decide");
    assertThat(page("/outbox/" + id))
        .contains("Ivan asks you", "sandbox", "/outbox/" + id + "/html", "Kept here");
    MvcTestResult html = get("/outbox/" + id + "/html");
    assertThat(html.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
    assertThat(html).hasStatusOk().bodyText().contains("Ivan asks you", "style=");
  }

  @Test
  void onlyAdministratorsSeeIt() {
    UUID id = write("asked-1", "Decide");
    assertThat(browser.get(world, world.changeManager, "/outbox").exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get(world, world.clientViewer, "/outbox/" + id).exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    World rival = world.rival();
    assertThat(browser.get(rival, rival.administrator, "/outbox/" + id).exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult get(String path) {
    return browser.get(world, world.administrator, path).exchange();
  }

  private String page(String path) {
    MvcTestResult result = get(path);
    assertThat(result).hasStatusOk();
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private UUID write(String key, String subject) {
    Letter letter =
        Letter.of(subject, "Ivan asks you to decide.").acting("Decide", "/changes/1042/approval");
    Recipient rosa = new Recipient("Rosa", "rosa@example.com", null);
    world.inAccount(() ->
        transaction.execute(_ -> {
          mail.send(world.id(), Message.of(rosa, "approval-asked", key, letter));
          return true;
        }));
    Actor admin = world.actor(world.administrator);
    return world
        .as(world.administrator, () -> mail.list(admin, null, null, 1))
        .items()
        .getFirst()
        .id();
  }
}
