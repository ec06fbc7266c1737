package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.calendar.Recurrence;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Monthly patching makes itself: in time, once, and not while its model may not be used. */
@TidegateTest
class SchedulesTest {
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired Schedules schedules;
  @Autowired ScheduleMaker maker;
  @Autowired Changes changes;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ModelId model;

  @BeforeEach
  void aModel() {
    clock.set(TestClock.START);
    world = worlds.msp();
    model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void eachIsMadeSoManyDaysBeforeOnTheClientsClock() {
    ScheduleId id = secondTuesdays();
    assertThat(next(id))
        .extracting(planned -> planned.window().start())
        .startsWith(
            Instant.parse("2026-12-08T21:00:00Z"),
            Instant.parse("2027-01-12T21:00:00Z"),
            Instant.parse("2027-02-09T21:00:00Z"),
            Instant.parse("2027-03-09T21:00:00Z"),
            Instant.parse("2027-04-13T20:00:00Z"));
    run(id);
    assertThat(made(id)).as("seventeen days before").isEmpty();
    clock.tick(Duration.ofDays(4));
    run(id);
    assertThat(made(id))
        .singleElement()
        .satisfies(made -> {
          Change change = world.inAccount(() -> changes.get(made));
          assertThat(change.state()).isEqualTo(State.SCHEDULED);
          assertThat(change.window()).isNotNull();
          assertThat(change.window().length()).isEqualTo(Duration.ofMinutes(120));
          assertThat(change.people().owner()).isEqualTo(world.changeManager.id());
        });
  }

  @Test
  void twoNodesAndARestartMakeItOnce() {
    ScheduleId id = secondTuesdays();
    clock.tick(Duration.ofDays(4));
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(() -> run(id)))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    run(id);
    assertThat(made(id)).hasSize(1);
  }

  @Test
  void itPausesWithItsModelAndSaysSoAndGoesOnAfterwards() {
    ScheduleId id = secondTuesdays();
    setState(ModelState.SUSPENDED);
    run(id);
    assertThat(get(id).paused()).contains("is suspended");
    clock.tick(Duration.ofDays(4));
    run(id);
    assertThat(made(id)).isEmpty();
    assertThat(outbox.to(world, world.changeManager, "schedule-paused")).hasSize(1);
    assertThat(browser.get(world, world.changeManager, path(id)))
        .hasStatusOk()
        .bodyText()
        .contains("Paused: no change is made for now.");

    setState(ModelState.ACTIVE);
    run(id);
    assertThat(get(id).paused()).isEmpty();
    assertThat(made(id)).hasSize(1);
  }

  @Test
  void timesThatPassedAreLeftOut() {
    ScheduleId id = secondTuesdays();
    clock.tick(Duration.ofDays(20));
    run(id);
    assertThat(made(id)).as("the eighth of December is over").isEmpty();
  }

  @Test
  void everythingWrongIsSaidAtOnceAndOnlyManagersSchedule() {
    Recurrence short5 = Recurrence.once(LocalDateTime.parse("2026-12-08T22:00"), 5);
    assertThatThrownBy(() ->
            add(
                world.changeManager,
                new ScheduleFacts(
                    world.bakery.id(), null, Map.of(), short5, 0, world.clientViewer.id())))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .contains("daysAhead", "owner", "until"));
    assertThatThrownBy(() -> add(world.implementer, facts())).isInstanceOf(Forbidden.class);
  }

  @Test
  void itIsPutOnByItsFormAndEnded() {
    MvcTestResult wrong =
        browser
            .post(world, world.changeManager, "/catalogue/" + model + "/schedules")
            .param("on", "2026-12-08")
            .exchange();
    assertThat(wrong)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say when it begins", "value=\"2026-12-08\"");
    MvcTestResult added =
        browser
            .post(world, world.changeManager, "/catalogue/" + model + "/schedules")
            .param("client", world.bakery.id().toString())
            .param("on", "2026-12-08")
            .param("from", "22:00")
            .param("minutes", "120")
            .param("rhythm", "NTH")
            .param("daysAhead", "14")
            .param("owner", world.changeManager.id().toString())
            .exchange();
    assertThat(added).hasStatus(HttpStatus.SEE_OTHER);
    String page = Objects.requireNonNull(added.getResponse().getHeader("Location"));
    assertThat(browser.get(world, world.changeManager, page))
        .bodyText()
        .contains("The second Tuesday of each month", "made on");
    assertThat(browser.get(world, world.changeManager, "/catalogue/" + model))
        .bodyText()
        .contains("The second Tuesday of each month");
    assertThat(
            browser
                .post(world, world.changeManager, page + "/ending")
                .param("version", "0")
                .param("reason", "The shop is gone."))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.changeManager, page))
        .bodyText()
        .contains("Ended by", "The shop is gone.");
  }

  @Test
  void programsPutItOnReadItAndEndIt() {
    String all = "/api/v1/models/" + model + "/schedules";
    Api.Calls manager = api.as(world, world.changeManager);
    MvcTestResult added =
        manager
            .post(
                all,
                """
                {"client": "%s", "starts": "2026-12-08T22:00", "minutes": 120,
                 "rule": "FREQ=MONTHLY;BYDAY=2TU"}
                """
                    .formatted(world.bakery.id()))
            .exchange();
    assertThat(added).hasStatus(HttpStatus.CREATED);
    String one = Objects.requireNonNull(added.getResponse().getHeader("Location"));
    MvcTestResult read = manager.get(one).exchange();
    assertThat(read).hasStatusOk().bodyJson().extractingPath("$.next[*].from").asArray().hasSize(5);
    assertThat(manager.get(all)).bodyJson().extractingPath("$.items").asArray().hasSize(1);
    assertThat(manager.post(all, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    String seen = String.valueOf(read.getResponse().getHeader("ETag"));
    assertThat(manager.post(one + "/ending", "{\"reason\": \"Over.\"}").header("If-Match", seen))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.next")
        .asArray()
        .isEmpty();
    World rival = world.rival();
    assertThat(api.as(rival, rival.changeManager).get(one)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private ScheduleFacts facts() {
    return ModelsOfTheTest.monthly(world);
  }

  private ScheduleId secondTuesdays() {
    return add(world.changeManager, facts());
  }

  private ScheduleId add(Person by, ScheduleFacts facts) {
    return world.as(by, () -> schedules.add(world.actor(by), model, facts));
  }

  private void run(ScheduleId id) {
    Tenancy.run(Tenant.of(world.account.id()), () -> maker.run(world.account.id(), id));
  }

  private Schedule get(ScheduleId id) {
    return world.inAccount(() -> schedules.get(id));
  }

  private List<Schedules.Planned> next(ScheduleId id) {
    return world.inAccount(() -> schedules.next(schedules.get(id), 5));
  }

  private List<ChangeId> made(ScheduleId id) {
    return next(id).stream().map(Schedules.Planned::change).filter(Objects::nonNull).toList();
  }

  private String path(ScheduleId id) {
    return "/catalogue/%s/schedules/%s".formatted(model, id);
  }

  private void setState(ModelState state) {
    world.doAs(
        world.changeManager,
        () ->
            models.setState(
                world.actor(world.changeManager),
                model,
                models.get(model).version(),
                state,
                "The last ones went wrong"));
  }
}
