package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which conflicts stop a change is a page of its own, and a version of the policy. */
@TidegateTest
class ConflictRulesPagesTest {
  private static final String PATH = "/calendar/rules";

  @Autowired Browser browser;
  @Autowired ConflictRules rules;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void theRulesOfOneClientAreAdoptedWithAReasonAndLeaveTheOthersAlone() {
    int version = version(world.bakery.id());
    assertThat(adopt(world.changeManager, world.bakery.id(), version, "").exchange())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(adopt(world.changeManager, world.bakery.id(), version, "One baker").exchange())
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(inForce(world.bakery.id()).blocking())
        .containsExactlyInAnyOrder(ConflictKind.BOOKED, ConflictKind.LOCKDOWN);
    assertThat(inForce(world.clinic.id()).blocking())
        .contains(ConflictKind.SAME_ITEM)
        .doesNotContain(ConflictKind.BOOKED);
    assertThat(page(world.changeManager, PATH + "?client=" + world.bakery.id()))
        .contains("One baker", "This client has rules of its own");
    assertThat(page(world.changeManager, PATH)).doesNotContain("One baker");
  }

  @Test
  void whoeverWasOvertakenAdoptsNothing() {
    int version = version(null);
    assertThat(adopt(world.changeManager, null, version, "First").exchange())
        .hasStatus(HttpStatus.SEE_OTHER);
    MvcTestResult late = adopt(world.changeManager, null, version, "Second").exchange();
    assertThat(late).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(late)).contains("Nothing was adopted.", "Second");
  }

  @Test
  void aContractPromisesMoreNoticeAndHoursThatAreNoneAreRefusedAtTheirField() {
    int version = version(world.bakery.id());
    MvcTestResult wrong =
        promise(version, "a week", "0")
            .param("usual-standard", "4")
            .param("least-standard", "8")
            .exchange();
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(wrong))
        .contains("Say whole hours", "a week", "The least is no more than what is usual");
    assertThat(promise(version, "120", "72").exchange()).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(inForce(world.bakery.id()).notice())
        .containsEntry(ChangeType.NORMAL, new NoticePromise(120, 72))
        .containsEntry(ChangeType.STANDARD, NoticePromise.NONE);
    assertThat(inForce(world.clinic.id()).notice())
        .containsEntry(ChangeType.NORMAL, new NoticePromise(72, 48));
    assertThat(page(world.changeManager, PATH + "?client=" + world.bakery.id()))
        .contains("value=\"120\"");
  }

  private MockMvcRequestBuilder promise(int version, String usual, String least) {
    return adopt(world.changeManager, world.bakery.id(), version, "Their contract")
        .param("usual-normal", usual)
        .param("least-normal", least);
  }

  @Test
  void othersOfTheStaffReadThemAndClientsDoNot() {
    assertThat(page(world.implementer, PATH))
        .contains("Inside a blackout", "Change managers adopt other rules.");
    assertThat(adopt(world.implementer, null, version(null), "Mine").exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get(world, world.clientApprover, PATH).exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MockMvcRequestBuilder adopt(
      Person person, @Nullable ClientId client, int version, String why) {
    return browser
        .post(world, person, PATH)
        .param("client", client == null ? "" : client.toString())
        .param("version", Integer.toString(version))
        .param("stops", "BOOKED")
        .param("reason", why);
  }

  private ConflictRules.InForce inForce(@Nullable ClientId client) {
    return world.as(world.changeManager, () -> rules.of(client));
  }

  private int version(@Nullable ClientId client) {
    return inForce(client).version();
  }

  private String page(Person person, String path) {
    MvcTestResult result = browser.get(world, person, path).exchange();
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
