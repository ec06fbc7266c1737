package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class CalendarPagesTest {
  @Autowired Browser browser;
  @Autowired Entries entries;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

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
  void everyViewTellsTheSameInTheReadersZone() {
    for (CalendarPlace view : CalendarPlace.ALL) {
      assertThat(page(world.implementer, view.path()))
          .contains("Oven night", "21:00 – 23:00", "Times in Europe/London");
      assertThat(page(world.implementer, view.path() + "&day=2026-12-25"))
          .doesNotContain("Oven night");
      assertThat(page(world.implementer, view.path() + "&client=" + world.clinic.id()))
          .doesNotContain("Oven night");
      assertThat(page(world.implementer, view.path() + "&show=change"))
          .doesNotContain("Oven night");
    }
  }

  @Test
  void theAddressSaysWhatIsSeenAndLeadsOn() {
    String week = page(world.implementer, "/calendar?view=agenda&show=blackout");
    assertThat(week)
        .contains("16 – 22 November", "Today, Sat 21 Nov", "Blackout, Birch Bakery")
        .contains("/calendar?view=agenda&amp;day=2026-11-23&amp;show=blackout")
        .contains("/calendar?view=month&amp;show=blackout");
    assertThat(page(world.implementer, "/calendar?view=timeline&span=month&day=2026-11-21"))
        .contains("November 2026", "/calendar?view=timeline&amp;span=month&amp;day=2026-12-01");
    assertThat(page(world.implementer, "/calendar?view=nonsense&day=nonsense&show=nonsense"))
        .contains("16 – 22 November");
  }

  @Test
  void aRowOfTheTimelineThatIsFullSaysHowManyMoreThereAre() {
    for (int i = 0; i < 14; i++) {
      planned("Patch server " + i);
    }
    assertThat(page(world.implementer, "/calendar?view=timeline"))
        .containsPattern(">\\d more</a>")
        .contains("4 more of " + world.bakery.name(), "/calendar?view=agenda&amp;client=");
  }

  /** Tonight, and scheduled without its story. */
  private void planned(String title) {
    world.doAs(
        world.requester,
        () -> {
          Change draft =
              changes.create(
                  world.actor(world.requester),
                  new NewChange(world.bakery.id(), ChangeType.NORMAL, title, null));
          changes.edit(
              world.actor(world.requester),
              draft.id(),
              draft.version(),
              new Edit.ChooseWindow(
                  new Window(
                      TestClock.START.plusSeconds(3600), TestClock.START.plusSeconds(40 * 3600))));
          transaction.executeWithoutResult(_ ->
              jdbc.sql("update change.change set state = 'SCHEDULED' where id = :id")
                  .param("id", draft.id().value())
                  .update());
        });
  }

  @Test
  void aDayOfTwentyFiveHoursIsSaidToBeOne() {
    assertThat(page(world.implementer, "/calendar?view=timeline&day=2026-10-25"))
        .containsPattern("<small>25.h</small>");
  }

  @Test
  void tonightIsOnOneSheet() {
    assertThat(page(world.implementer, "/calendar/tonight")).contains("On tonight", "Oven night");
    clock.set(TestClock.START.plusSeconds(24 * 3600));
    assertThat(page(world.implementer, "/calendar/tonight"))
        .contains("A quiet night")
        .doesNotContain("Oven night");
    clock.set(TestClock.START);
  }

  @Test
  void aClientSeesItsOwnCalendarAloneInEveryView() {
    for (CalendarPlace view : CalendarPlace.ALL) {
      assertThat(page(world.clientViewer, view.path()))
          .contains("Oven night")
          .doesNotContain(world.clinic.name());
      assertThat(page(world.otherClientApprover, view.path()))
          .doesNotContain("Oven night", world.bakery.name());
      assertThat(page(world.otherClientApprover, view.path() + "&client=" + world.bakery.id()))
          .doesNotContain("Oven night", world.bakery.name());
    }
  }

  /** A view's address. */
  private record CalendarPlace(String path) {
    static final List<CalendarPlace> ALL =
        Stream.of("timeline", "timeline&span=month", "week", "month", "agenda")
            .map(view -> new CalendarPlace("/calendar?view=" + view))
            .toList();
  }

  private String page(Person person, String path) {
    MvcTestResult result = browser.get(world, person, path).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
