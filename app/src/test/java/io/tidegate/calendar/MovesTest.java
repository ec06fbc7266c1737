package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.Story;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A window is looked at elsewhere before it is dropped there. */
@TidegateTest
class MovesTest {
  /** A Monday evening in Berlin. */
  private static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");

  private static final Instant DAY_LATER = NIGHT.plus(Duration.ofDays(1));

  @Autowired Story.Doors doors;
  @Autowired Browser browser;
  @Autowired Entries entries;
  @Autowired Changes changes;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  Change change;

  @BeforeEach
  void aChangeOnMondayNight() {
    clock.set(TestClock.START);
    world = worlds.msp();
    ModelId model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
    change =
        world.as(
            world.implementer,
            () ->
                made.start(
                    world.actor(world.implementer),
                    model,
                    new Start(world.bakery.id(), null, NIGHT)));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void whatItCollidesWithThereIsSaidBeforeItIsDropped() {
    blackoutOnTuesday();
    assertThat(look(world.implementer, NIGHT, 0))
        .contains("Nothing collides there", "data-locked=\"\"");
    assertThat(look(world.implementer, DAY_LATER, 0)).contains("Payroll run", "1 conflict there");
    assertThat(look(world.implementer, NIGHT, 1)).contains("Payroll run");
    assertThat(window().start()).isEqualTo(NIGHT);
  }

  @Test
  void theCalendarTellsWhatCollidesInTheTimeItShowsToWhoMaySeeIt() {
    String week = "/calendar/hits?day=2026-11-23";
    assertThat(body(browser.get(world, world.implementer, week).exchange(), HttpStatus.OK))
        .contains("Nothing that lies ahead collides.");
    blackoutOnTuesday();
    body(drop(world.implementer, change.version(), DAY_LATER), HttpStatus.OK);
    assertThat(body(browser.get(world, world.implementer, week).exchange(), HttpStatus.OK))
        .contains(change.code(), "Payroll run", "1 stopped");
    assertThat(body(browser.get(world, world.otherClientApprover, week).exchange(), HttpStatus.OK))
        .doesNotContain(change.code(), "Payroll run");
  }

  @Test
  void aDayLaterIsTheSameHourOnTheReadersClockThroughAChangeOfIt() {
    Instant saturday = Instant.parse("2027-03-27T20:00:00Z");
    assertThat(look(world.implementer, saturday, 1))
        .contains("data-start=\"2027-03-28T19:00:00Z\"");
  }

  @Test
  void itIsDroppedAndUndone() {
    Window before = window();
    String dropped = body(drop(world.implementer, change.version(), DAY_LATER), HttpStatus.OK);
    assertThat(dropped).contains(change.code() + " is at", "Undo", before.start().toString());
    assertThat(window()).isEqualTo(new Window(DAY_LATER, DAY_LATER.plus(before.length())));
    body(drop(world.implementer, now().version(), before.start()), HttpStatus.OK);
    assertThat(window()).isEqualTo(before);
  }

  @Test
  void underApprovalItSaysWhatMovingDoesAndAsksBeforeItIsDone() {
    change = Story.asked(world, doors, ChangeType.NORMAL, false, 1).change();
    Instant later = window().start().plus(Duration.ofDays(1));
    assertThat(look(world.changeManager, window().start(), 1))
        .contains(
            "data-asks=\"true\"",
            change.code() + " is under approval. Moving it makes revision 2",
            "Leave it where it is");
    assertThat(body(drop(world.changeManager, change.version(), later), HttpStatus.OK))
        .contains(change.code() + " is at", "in Authorize");
    assertThat(now().revision()).isEqualTo(2);
    assertThat(window().start()).isEqualTo(later);
  }

  @Test
  void whoeverWasOvertakenIsToldAndNothingIsMoved() {
    body(drop(world.implementer, change.version(), DAY_LATER), HttpStatus.OK);
    assertThat(
            body(
                drop(world.changeManager, change.version(), NIGHT.plusSeconds(900)),
                HttpStatus.CONFLICT))
        .contains("It was not moved.");
    assertThat(window().start()).isEqualTo(DAY_LATER);
  }

  @Test
  void whoMayNotMoveItIsToldWhyAndCannot() {
    assertThat(look(world.clientViewer, NIGHT, 0)).contains("and change managers move it.");
    assertThat(drop(world.clientViewer, change.version(), DAY_LATER))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(window().start()).isEqualTo(NIGHT);
  }

  @Test
  void anotherClientsPeopleFindNoSuchChange() {
    assertThat(browser.get(world, world.otherClientApprover, path()).exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(drop(world.otherClientApprover, change.version(), DAY_LATER))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aPlaceThatIsNoMomentIsRefused() {
    assertThat(
            browser
                .post(world, world.implementer, path())
                .param("version", "1")
                .param("start", "tomorrow")
                .exchange())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void blackoutOnTuesday() {
    EntryFacts payroll =
        new EntryFacts(
            world.bakery.id(),
            EntryKind.BLACKOUT,
            "Payroll run",
            "",
            Recurrence.once(LocalDateTime.parse("2026-11-24T18:00"), 8 * 60),
            null);
    world.doAs(world.changeManager, () -> entries.add(world.actor(world.changeManager), payroll));
  }

  private String path() {
    return "/calendar/moves/" + change.number();
  }

  private String look(Person person, Instant start, int days) {
    return body(
        browser.get(world, person, path() + "?start=" + start + "&days=" + days).exchange(),
        HttpStatus.OK);
  }

  private MvcTestResult drop(Person person, long version, Instant start) {
    return browser
        .post(world, person, path())
        .param("version", Long.toString(version))
        .param("start", start.toString())
        .exchange();
  }

  private Change now() {
    return world.as(world.implementer, () -> changes.get(change.id()));
  }

  private Window window() {
    return Objects.requireNonNull(now().window());
  }

  private static String body(MvcTestResult result, HttpStatus status) {
    assertThat(result).hasStatus(status);
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
