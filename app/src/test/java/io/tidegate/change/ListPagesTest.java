package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
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

  private MvcTestResult list(Person reader, String words) {
    return tester
        .get()
        .uri("/changes?state=any&q={words}", words)
        .with(SignedIn.as(world.actor(reader)))
        .exchange();
  }
}
