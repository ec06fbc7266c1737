package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ListPagesTest {
  @Autowired MockMvcTester tester;
  @Autowired Changes changes;
  @Autowired ChangeSweep sweep;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aChange() {
    world = worlds.msp();
    world.doAs(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(world.bakery.id(), ChangeType.NORMAL, "Renew certificate", null)));
    sweep.learn();
  }

  @Test
  void aMisspeltWordFindsWhatWasMeantAndThePageSaysSo() {
    assertThat(list(world.requester, "certifciate"))
        .hasStatusOk()
        .bodyText()
        .contains("Renew certificate", "No change has “certifciate”.", "1 change");
  }

  @Test
  void whatResemblesNothingFindsNothing() {
    assertThat(list(world.requester, "qqqqqq"))
        .hasStatusOk()
        .bodyText()
        .contains("No changes match");
  }

  @Test
  void whatIsPutRightIsNotShownToWhomItIsNotFor() {
    assertThat(list(world.otherClientApprover, "certifciate"))
        .hasStatusOk()
        .bodyText()
        .contains("No changes match")
        .doesNotContain("certificate");
  }

  @Test
  void everyFilterOrderAndColumnLivesInTheAddress() {
    String all =
        "/changes?state=open,closed&type=normal&risk=low,high&client=%s&owner=me&requester=me"
                .formatted(world.bakery.id())
            + "&implementer=%s&from=2026-01-01&until=2026-12-31&sort=soonest&columns=state,touched"
                .formatted(world.implementer.id());
    assertThat(at(all))
        .bodyText()
        .contains(
            "No changes match", "Anything open, Closed", "Low, High", "2026-01-01 to 2026-12-31")
        .contains(world.implementer.name());
    assertThat(at("/changes?state=draft&sort=touched&columns=touched"))
        .bodyText()
        .contains("Renew certificate", "aria-sort=\"descending\"", "Last change")
        .doesNotContain("Window, ");
  }

  @Test
  void aChangeIsOfferedToWhoeverMayRequestOne() {
    assertThat(list(world.requester, "")).bodyText().contains("href=\"/changes/new\"");
    assertThat(list(world.auditor, "")).bodyText().doesNotContain("href=\"/changes/new\"");
  }

  @Test
  void whatTheFormSendsIsReadLikeAnAddress() {
    assertThat(at("/changes?q=&state=open&state=closed&type=&risk=&client=&window=&sort="))
        .bodyText()
        .contains("Renew certificate", "Anything open, Closed");
  }

  @Test
  void anAddressThatSaysNothingKnownIsNoMistake() {
    assertThat(at("/changes?state=nonsense&risk=9&window=x&from=13&sort=x&columns=x&after=x"))
        .hasStatusOk()
        .bodyText()
        .contains("Renew certificate");
    assertThat(at("/changes?client=x")).hasStatus(404);
  }

  private MvcTestResult at(String address) {
    return tester
        .get()
        .uri(URI.create(address))
        .with(SignedIn.as(world.actor(world.requester)))
        .exchange();
  }

  private MvcTestResult list(Person reader, String words) {
    return tester
        .get()
        .uri("/changes?state=any&q={words}", words)
        .with(SignedIn.as(world.actor(reader)))
        .exchange();
  }
}
