package io.tidegate.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.access.Passwords;
import io.tidegate.access.Sessions;
import io.tidegate.access.SignIns;
import io.tidegate.access.Visitor;
import io.tidegate.directory.Person;
import io.tidegate.mail.Mail;
import io.tidegate.mail.StoredMail;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class PasswordLinksTest {
  private static final String PASSWORD = "quiet water runs deep";
  private static final Visitor LAPTOP = new Visitor("192.0.2.33", "Laptop");
  private static final Pattern LINK = Pattern.compile("/password/[A-Za-z0-9_-]{43}");

  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired MockMvcTester tester;
  @Autowired Passwords passwords;
  @Autowired Sessions sessions;
  @Autowired SignIns signIns;
  @Autowired Mail mail;
  @Autowired SettableClock clock;
  private Instant before;

  @BeforeEach
  void rememberTheTime() {
    before = clock.instant();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void whoIsInvitedChoosesAPasswordOnce() {
    World world = worlds.msp();
    Person person = world.clientApprover;
    assertThat(browser.get(world, world.administrator, "/people/" + person.id()))
        .bodyText()
        .contains("Cannot sign in yet.", "Invite by mail");
    invite(world, person);
    assertThat(browser.get(world, world.administrator, "/people/" + person.id()))
        .bodyText()
        .contains("Invited; the link is good until", "Invite again");
    String link = links(world).getFirst();

    assertThat(send(link, "short"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("12 characters or more", "for Anna Approve");
    assertThat(send(link, PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);

    assertThat(signIns.signIn(person.email(), PASSWORD, LAPTOP))
        .isInstanceOf(SignIns.Result.Welcome.class);
    assertThat(open(link)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void invitingAgainEndsTheFirstLink() {
    World world = worlds.msp();
    invite(world, world.leader);
    String first = links(world).getFirst();
    invite(world, world.leader);
    String second =
        links(world).stream().filter(each -> !each.equals(first)).findFirst().orElseThrow();

    assertThat(open(first)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open(second)).hasStatusOk();
    clock.tick(Duration.ofDays(7));
    assertThat(open(second)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void onlyAnAdministratorInvites() {
    World world = worlds.msp();

    assertThat(
            browser.post(world, world.leader, "/people/" + world.implementer.id() + "/invitation"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            browser.post(
                world, world.administrator, "/people/" + world.rival().leader.id() + "/invitation"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aForgottenPasswordIsReplacedWithinAnHourAndEndsAllSessions() {
    World world = worlds.msp();
    world.doAs(
        world.leader, () -> passwords.set(world.actor(world.leader), world.leader.id(), PASSWORD));
    String session = sessions.open(world.id(), world.leader.id(), LAPTOP);

    assertThat(ask(world.leader.email())).bodyText().contains("Look into your mail");
    String link = links(world).getFirst();
    assertThat(send(link, "deep runs quiet water")).hasStatus(HttpStatus.SEE_OTHER);

    assertThat(sessions.resume(session, LAPTOP)).isEmpty();
    assertThat(send(link, "deep runs quiet water")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(signIns.signIn(world.leader.email(), "deep runs quiet water", LAPTOP))
        .isInstanceOf(SignIns.Result.Welcome.class);
  }

  @Test
  void nobodyLearnsWhoIsKnownHere() {
    World world = worlds.msp();

    assertThat(ask(world.leader.email())).hasStatusOk().bodyText().contains("Look into your mail");
    assertThat(ask("nobody." + world.id() + "@example.com"))
        .hasStatusOk()
        .bodyText()
        .contains("Look into your mail");
    assertThat(links(world)).isEmpty();
  }

  private void invite(World world, Person person) {
    assertThat(browser.post(world, world.administrator, "/people/" + person.id() + "/invitation"))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  private MvcTestResult open(String path) {
    return tester.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
  }

  private MvcTestResult send(String link, String password) {
    MvcTestResult form = open("/sign-in");
    return tester
        .post()
        .uri(link)
        .accept(MediaType.TEXT_HTML)
        .cookie(form.getResponse().getCookies())
        .param("_csrf", Forms.token(form))
        .param("password", password)
        .exchange();
  }

  private MvcTestResult ask(String email) {
    MvcTestResult form = open("/password");
    return tester
        .post()
        .uri("/password")
        .accept(MediaType.TEXT_HTML)
        .cookie(form.getResponse().getCookies())
        .param("_csrf", Forms.token(form))
        .param("email", email)
        .exchange();
  }

  /** The links in the account's mails; the tests' installation keeps mails and sends none. */
  private List<String> links(World world) {
    return world.as(
        world.administrator,
        () ->
            mail.list(world.actor(world.administrator), null, null, 10).items().stream()
                .map(each -> mail.get(world.actor(world.administrator), each.id()))
                .map(StoredMail::text)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList());
  }
}
