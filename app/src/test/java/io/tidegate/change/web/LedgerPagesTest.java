package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class LedgerPagesTest {
  private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"");

  @Autowired MockMvcTester browser;
  @Autowired Changes changes;
  @Autowired Comments comments;
  @Autowired Worlds worlds;

  World world;
  Change change;

  @BeforeEach
  void aCancelledDraftThatWasTalkedAbout() {
    world = worlds.msp();
    change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(
                        world.bakery.id(), ChangeType.NORMAL, "Replace the switch", null)));
    for (int i = 0; i < 55; i++) {
      say("Remark");
    }
    world.as(
        world.requester,
        () ->
            changes.take(
                world.actor(world.requester),
                change.id(),
                Move.of(Transition.CANCEL, change.version()).because("=too late")));
  }

  @Test
  void theTimelineFoldsWhatTheLedgerKeepsApart() {
    String page = body(get(world.requester, ""));

    assertThat(page).contains("commented, 55 times", at() + "/ledger");
  }

  @Test
  void thePagesOfTheLedgerHoldEveryActOnce() {
    String first = body(get(world.requester, "/ledger"));
    Matcher older = OLDER.matcher(first);
    assertThat(older.find()).isTrue();
    String second = body(get(world.requester, URI.create(older.group(1).replace("&amp;", "&"))));

    assertThat(count(first, "commented") + count(second, "commented")).isEqualTo(55);
    assertThat(first).contains("moved Draft to Cancelled", "=too late");
    assertThat(second).contains("drafted the request", "Replace the switch");
  }

  @Test
  void itIsNarrowedByKind() {
    assertThat(body(get(world.requester, "/ledger?kind=states")))
        .contains("moved Draft to Cancelled")
        .doesNotContain("commented</p>");
    assertThat(body(get(world.requester, "/ledger?kind=run")))
        .contains("Nothing of this kind happened");
  }

  @Test
  void theFileHoldsEveryActOldestFirstAndNoFormula() {
    MvcTestResult answer = get(world.requester, "/ledger.csv");

    assertThat(answer)
        .hasStatusOk()
        .hasHeader(
            "Content-Disposition", "attachment; filename=\"" + change.code() + "-ledger.csv\"");
    String[] lines = body(answer).split("\r\n");
    assertThat(lines).hasSize(58);
    assertThat(lines[0]).startsWith("id,at_utc,who,");
    assertThat(lines[1]).contains(",drafted,");
    assertThat(lines[57]).contains(",cancel,").endsWith("'=too late");
  }

  @Test
  void nobodyElsesLedgerIsThere() {
    World rival = world.rival();
    for (String path : new String[] {"/ledger", "/ledger.csv"}) {
      assertThat(
              browser
                  .get()
                  .uri(at() + path)
                  .with(SignedIn.as(rival.actor(rival.administrator)))
                  .exchange())
          .hasStatus(HttpStatus.NOT_FOUND);
      assertThat(get(world.otherClientApprover, path)).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  private void say(String words) {
    world.doAs(
        world.requester, () -> comments.add(world.actor(world.requester), change.id(), words));
  }

  private static int count(String page, String words) {
    return page.split(words + "</p>", -1).length - 1;
  }

  private String at() {
    return "/changes/" + change.number();
  }

  private MvcTestResult get(Person person, String path) {
    return get(person, URI.create(at() + path));
  }

  private MvcTestResult get(Person person, URI path) {
    return browser.get().uri(path).with(SignedIn.as(world.actor(person))).exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
