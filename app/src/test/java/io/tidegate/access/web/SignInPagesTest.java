package io.tidegate.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.access.Passwords;
import io.tidegate.access.Sessions;
import io.tidegate.access.Visitor;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class SignInPagesTest {
  private static final String PASSWORD = "quiet water runs deep";
  private static final Visitor LAPTOP =
      new Visitor("192.0.2.9", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0");

  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired MockMvcTester tester;
  @Autowired Passwords passwords;
  @Autowired Sessions sessions;
  @Autowired ApplicationContext application;

  @Test
  void somebodySignsInByTheFormAndComesToWhereTheyWanted() {
    World world = worlds.smb();
    give(world);

    MvcTestResult answer = signIn(world.administrator.email(), PASSWORD, "/people?q=sam");

    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/people?q=sam");
    String cookie = answer.getResponse().getHeader("Set-Cookie");
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    Matcher token = Pattern.compile("tidegate_session=([^;]+)").matcher(cookie);
    assertThat(token.find()).isTrue();
    assertThat(
            tester
                .get()
                .uri("/people")
                .accept(MediaType.TEXT_HTML)
                .cookie(new Cookie("tidegate_session", token.group(1))))
        .hasStatusOk()
        .bodyText()
        .contains("Sam Second", "action=\"/sign-out\"");
  }

  @Test
  void aWrongPasswordIsSaidBesideTheFieldAndTheEmailStays() {
    World world = worlds.smb();
    give(world);

    assertThat(signIn(world.administrator.email(), "wrong", "/people"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "E-mail and password do not belong together. 4 tries left",
            "value=\"" + world.administrator.email() + "\"",
            "name=\"next\" value=\"/people\"")
        .doesNotContain("value=\"wrong\"");
  }

  @Test
  void theWayOnLeadsToNoOtherSite() {
    World world = worlds.smb();
    give(world);

    for (String elsewhere :
        new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "evil", ""}) {
      assertThat(signIn(world.administrator.email(), PASSWORD, elsewhere))
          .as(elsewhere)
          .hasHeader("Location", "/");
    }
  }

  @Test
  void signingInNeedsTheTokenOfTheFormToo() {
    worlds.smb();

    assertThat(
            tester
                .post()
                .uri("/sign-in")
                .accept(MediaType.TEXT_HTML)
                .param("email", "a@example.com")
                .param("password", "x"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void signingOutEndsTheSession() {
    World world = worlds.smb();
    String token = sessions.open(world.id(), world.administrator.id(), LAPTOP);

    assertThat(tester.post().uri("/sign-out").with(SignedIn.with(application, token)))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", "/sign-in");

    assertThat(sessions.resume(token, LAPTOP)).isEmpty();
  }

  @Test
  void whereIAmSignedInListsMyBrowsersAndEndsTheOthers() {
    World world = worlds.msp();
    give(world);
    String other = sessions.open(world.id(), world.administrator.id(), LAPTOP);
    sessions.open(world.id(), world.leader.id(), new Visitor("192.0.2.99", "Not mine"));

    assertThat(browser.get(world, world.administrator, "/sessions"))
        .hasStatusOk()
        .bodyText()
        .contains("Firefox on Linux", "192.0.2.9", "this browser", "Sign out everywhere else")
        .doesNotContain("192.0.2.99");
    assertThat(browser.post(world, world.administrator, "/sessions/end-others"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sessions.resume(other, LAPTOP)).isEmpty();
  }

  @Test
  void aPasswordIsChangedWithTheOldOne() {
    World world = worlds.smb();
    give(world);

    assertThat(
            browser
                .post(world, world.administrator, "/sessions/password")
                .param("current", "wrong")
                .param("password", "short"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This is not your password now.", "12 characters or more");
    assertThat(
            browser
                .post(world, world.administrator, "/sessions/password")
                .param("current", PASSWORD)
                .param("password", "deep runs quiet water"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(signIn(world.administrator.email(), "deep runs quiet water", "/"))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void setUpIsGoneOnceThereIsAnAccount() {
    worlds.smb();

    assertThat(tester.get().uri("/set-up").accept(MediaType.TEXT_HTML))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  /** Opens the form as a browser would, and sends it with its token and its cookie. */
  private MvcTestResult signIn(String email, String password, String next) {
    MvcTestResult form =
        tester.get().uri(URI.create("/sign-in")).accept(MediaType.TEXT_HTML).exchange();
    return tester
        .post()
        .uri("/sign-in")
        .accept(MediaType.TEXT_HTML)
        .cookie(form.getResponse().getCookies())
        .param("_csrf", Forms.token(form))
        .param("email", email)
        .param("password", password)
        .param("next", next)
        .exchange();
  }

  private void give(World world) {
    world.doAs(
        world.administrator,
        () -> passwords.set(world.actor(world.administrator), world.administrator.id(), PASSWORD));
  }
}
