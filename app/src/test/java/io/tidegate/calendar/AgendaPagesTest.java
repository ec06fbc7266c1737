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
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class AgendaPagesTest {
  @Autowired Browser browser;
  @Autowired Entries entries;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aBlackoutTonight() {
    clock.set(TestClock.START);
    world = worlds.msp();
    EntryFacts freeze =
        new EntryFacts(
            world.bakery.id(),
            EntryKind.BLACKOUT,
            "Oven night",
            "",
            Recurrence.once(LocalDateTime.parse("2026-11-21T22:00"), 120),
            null);
    world.doAs(world.changeManager, () -> entries.add(world.actor(world.changeManager), freeze));
  }

  @Test
  void theWeekIsShownDayByDayInTheReadersZone() {
    assertThat(page(world.implementer, "/calendar"))
        .contains("Mon 16 Nov to Sun 22 Nov", "Today, Sat 21 Nov", "Oven night", "21:00 – 23:00")
        .contains("Blackout, Birch Bakery", "/calendar?from=2026-11-23");
    assertThat(page(world.implementer, "/calendar?from=2026-11-25")).doesNotContain("Oven night");
    assertThat(page(world.implementer, "/calendar?client=" + world.clinic.id()))
        .doesNotContain("Oven night");
  }

  @Test
  void tonightIsOnOneSheet() {
    assertThat(page(world.implementer, "/calendar/tonight")).contains("On tonight", "Oven night");
    clock.set(TestClock.START.plusSeconds(24 * 3600));
    assertThat(page(world.implementer, "/calendar/tonight")).doesNotContain("Oven night");
    clock.set(TestClock.START);
  }

  @Test
  void aClientSeesItsOwnCalendarAlone() {
    assertThat(page(world.clientViewer, "/calendar")).contains("Oven night");
    assertThat(page(world.otherClientApprover, "/calendar")).doesNotContain("Oven night");
  }

  private String page(Person person, String path) {
    MvcTestResult result = browser.get(world, person, path).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
