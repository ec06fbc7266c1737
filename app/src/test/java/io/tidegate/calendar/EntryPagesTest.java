package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class EntryPagesTest {
  @Autowired Browser browser;
  @Autowired Entries entries;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void anEntryIsAddedByItsFormAndStandsInTheList() {
    String list = "/calendar/entries?client=" + world.bakery.id();
    assertThat(page(world.changeManager, list)).contains("Nothing stands in this calendar yet");
    assertThat(page(world.changeManager, "/calendar/entries/new?client=" + world.bakery.id()))
        .contains("Europe/Berlin", "Maintenance window", "Every week");
    MvcTestResult checked =
        form().param("repeats", "weekly").param("title", "").param("act", "check").exchange();
    assertThat(checked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(checked))
        .contains(
            "Every Sunday, 01:00 to 05:00",
            "Sun 22 Nov, 01:00 – 05:00",
            "Sun 20 Dec, 01:00 – 05:00");
    assertThat(form().param("repeats", "weekly").param("title", "Sunday night").exchange())
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", list);
    assertThat(page(world.changeManager, list))
        .contains("Sunday night", "Every Sunday, 01:00 to 05:00", "Next: Sun 22 Nov, 01:00");
    Entry entry =
        world.as(world.changeManager, () -> entries.inForce(world.bakery.id())).getFirst();
    String path = "/calendar/entries/" + entry.id();
    assertThat(page(world.changeManager, path)).contains("value=\"01:00\"", "Withdraw");
    assertThat(page(world.implementer, path)).doesNotContain("Withdraw it");
    assertThat(
            browser
                .post(world, world.changeManager, path + "/withdrawal")
                .param("reason", "They work then"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world.changeManager, path)).contains("No longer in force");
  }

  @Test
  void everyWayToRepeatComesBackIntoItsForm() {
    repeats("once", "Sun 22 Nov 2026, 01:00 to 05:00");
    repeats("weekly", "Every Sunday until Fri 31 Dec 2027, 01:00 to 05:00");
    repeats("nth", "The second Saturday of each month");
    repeats("last-day", "The last day of each month");
    repeats("month-day", "Day 22 of each month");
    repeats("yearly", "Every year on 22 November");
    repeats("daily", "Every day");
    repeats("dates", "Thu 24 Dec 2026, Thu 31 Dec 2026");
    repeats("rule", "By the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1");
  }

  @Test
  void aClientsPersonSetsABlackoutForTheirOwnAlone() {
    MvcTestResult set =
        browser
            .post(world, world.clientApprover, "/calendar/entries")
            .param("client", world.clinic.id().toString())
            .param("kind", "blackout")
            .param("title", "Payroll")
            .param("repeats", "last-day")
            .param("on", "2026-11-22")
            .param("whole", "true")
            .exchange();
    assertThat(set).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(world.as(world.changeManager, () -> entries.inForce(world.bakery.id()))).hasSize(1);
    assertThat(world.as(world.changeManager, () -> entries.inForce(world.clinic.id()))).isEmpty();
    assertThat(page(world.clientApprover, "/calendar/entries"))
        .contains("Payroll", "Set by the client");
  }

  private void repeats(String how, String words) {
    MvcTestResult added =
        form()
            .param("repeats", how)
            .param("title", how)
            .param("until", how.equals("weekly") ? "2027-12-31" : "")
            .param("nth", "2")
            .param("nthDay", "SA")
            .param("dates", "2026-12-24, 2026-12-31")
            .param("rule", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1")
            .exchange();
    assertThat(added).as(how + body(added)).hasStatus(HttpStatus.SEE_OTHER);
    Entry entry =
        world.as(world.changeManager, () -> entries.inForce(world.bakery.id())).stream()
            .filter(one -> one.title().equals(how))
            .findFirst()
            .orElseThrow();
    assertThat(page(world.changeManager, "/calendar/entries/" + entry.id()))
        .contains(words, "value=\"%s\" selected".formatted(how));
  }

  /** Sunday nights at the bakery; what is said first counts. */
  private MockMvcRequestBuilder form() {
    return browser
        .post(world, world.changeManager, "/calendar/entries")
        .param("client", world.bakery.id().toString())
        .param("kind", "maintenance")
        .param("on", "2026-11-22")
        .param("from", "01:00")
        .param("to", "05:00")
        .param("weekday", "SU");
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
