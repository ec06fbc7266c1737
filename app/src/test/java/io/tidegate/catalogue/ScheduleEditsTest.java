package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.calendar.Recurrence;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A schedule is edited, paused and resumed; nobody overwrites what they have not seen. */
@TidegateTest
class ScheduleEditsTest {
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired Schedules schedules;
  @Autowired ScheduleMaker maker;
  @Autowired Changes changes;
  @Autowired Ledger ledger;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ModelId model;
  ScheduleId id;

  @BeforeEach
  void monthlyPatching() {
    clock.set(TestClock.START);
    world = worlds.msp();
    model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
    id = add(ModelsOfTheTest.monthly(world));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void anEditHoldsForWhatIsMadeFromNowOn() {
    clock.tick(Duration.ofDays(4));
    run();
    edit(0, times("2026-12-08T23:00", "FREQ=MONTHLY;BYDAY=2TU"));
    run();
    assertThat(next().getFirst().change()).as("made before, with its window of then").isNotNull();
    assertThat(windowsMade()).containsExactly(window("2026-12-08T21:00:00Z"));

    clock.set(Instant.parse("2027-01-05T12:00:00Z"));
    run();
    assertThat(windowsMade()).containsExactly(window("2027-01-12T22:00:00Z"));
    assertThat(deeds()).contains("schedule-edited");
  }

  @Test
  void itStaysWithItsClientAndIsEditedByManagersOfThatClientAlone() {
    ScheduleFacts now = get().facts();
    ScheduleFacts elsewhere =
        new ScheduleFacts(
            world.clinic.id(), null, now.said(), now.times(), now.daysAhead(), now.owner());
    assertThatThrownBy(() -> edit(0, elsewhere)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() ->
            world.doAs(
                world.implementer,
                () -> schedules.edit(world.actor(world.implementer), id, 0, now)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() ->
            world.doAs(
                world.implementer,
                () -> schedules.hold(world.actor(world.implementer), id, 0, "Why not")))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void whileItIsPausedNothingIsMadeAndTimesThatPassAreLeftOut() {
    hold(0);
    clock.tick(Duration.ofDays(4));
    run();
    assertThat(windowsMade()).isEmpty();
    assertThatThrownBy(() -> hold(1)).as("it is paused already").isInstanceOf(Stale.class);

    clock.set(Instant.parse("2027-01-05T12:00:00Z"));
    world.doAs(
        world.changeManager, () -> schedules.resume(world.actor(world.changeManager), id, 1));
    run();
    assertThat(windowsMade()).containsExactly(window("2027-01-12T21:00:00Z"));
    assertThat(deeds()).contains("schedule-paused", "schedule-resumed");
  }

  @Test
  void aWeeklyTimeKeepsTheClientsClockAcrossBothNightsInWhichItIsPut() {
    edit(0, times("2027-03-21T02:30", "FREQ=WEEKLY;BYDAY=SU"));
    clock.set(Instant.parse("2027-03-20T12:00:00Z"));
    run();
    run();
    assertThat(windowsMade())
        .as("on the 28th of March there is no half past two; the clock then shows half past three")
        .containsExactly(window("2027-03-21T01:30:00Z"), window("2027-03-28T01:30:00Z"));
    assertThat(next())
        .extracting(one -> one.window().start())
        .startsWith(
            Instant.parse("2027-03-21T01:30:00Z"),
            Instant.parse("2027-03-28T01:30:00Z"),
            Instant.parse("2027-04-04T00:30:00Z"));

    clock.set(Instant.parse("2027-10-30T12:00:00Z"));
    assertThat(next())
        .extracting(one -> one.window().start())
        .as("on the 31st of October half past two comes twice; the first is meant")
        .startsWith(Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-11-07T01:30:00Z"));
  }

  @Test
  void whoSavesOverSomebodyElsesEditIsToldSoAndLosesNothing() {
    assertThat(browser.get(world, world.changeManager, path() + "/edit"))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"2026-12-08\"", "value=\"22:00\"", "Save the schedule");
    assertThat(save("0", "23:00")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(get().facts().times().start()).isEqualTo(LocalDateTime.parse("2026-12-08T23:00"));
    assertThat(save("0", "21:15"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Somebody was faster", "value=\"21:15\"", "name=\"version\" value=\"1\"");
    assertThat(save("1", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(save("1", "21:15")).hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void itIsPausedAndResumedOnItsPage() {
    assertThat(act("/pause", "0", "The shop is being rebuilt.")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains("Paused by", "The shop is being rebuilt.", "not made while it is paused");
    assertThat(act("/ending", "0", "Over"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Somebody was faster", "This is how it stands now.");
    assertThat(act("/resumption", "1", "")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(act("/pause", "2", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say why nothing is made for now.");
  }

  @Test
  void programsEditPauseAndResumeWhatTheyHaveSeen() {
    Api.Calls manager = api.as(world, world.changeManager);
    String one = "/api/v1/models/%s/schedules/%s".formatted(model, id);
    String body =
        """
        {"client": "%s", "starts": "2026-12-08T20:00", "minutes": 120,
         "rule": "FREQ=MONTHLY;BYDAY=2TU"}
        """
            .formatted(world.bakery.id());
    String first = tag(manager.get(one).exchange());
    MvcTestResult edited = put(manager, one, body, first);
    assertThat(edited)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.starts")
        .isEqualTo("2026-12-08T20:00");
    assertThat(put(manager, one, body, first)).hasStatus(HttpStatus.PRECONDITION_FAILED);
    MvcTestResult paused =
        manager
            .post(one + "/pause", "{\"reason\": \"Frozen.\"}")
            .header("If-Match", tag(edited))
            .exchange();
    assertThat(paused).hasStatusOk().bodyJson().extractingPath("$.paused").isEqualTo("Frozen.");
    assertThat(manager.post(one + "/resumption", "").header("If-Match", tag(paused)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.paused")
        .isNull();
    World rival = world.rival();
    assertThat(put(api.as(rival, rival.changeManager), one, body, tag(paused)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private static MvcTestResult put(Api.Calls by, String path, String body, String tag) {
    return by.request(HttpMethod.PUT, path)
        .contentType("application/json")
        .content(body)
        .header("If-Match", tag)
        .exchange();
  }

  private static String tag(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
  }

  private MvcTestResult save(String version, String from) {
    return browser
        .post(world, world.changeManager, path())
        .param("version", version)
        .param("client", world.bakery.id().toString())
        .param("on", "2026-12-08")
        .param("from", from)
        .param("minutes", "120")
        .param("rhythm", "NTH")
        .param("daysAhead", "14")
        .param("owner", world.changeManager.id().toString())
        .exchange();
  }

  private MvcTestResult act(String deed, String version, String reason) {
    return browser
        .post(world, world.changeManager, path() + deed)
        .param("version", version)
        .param("reason", reason)
        .exchange();
  }

  private ScheduleFacts times(String start, String rule) {
    return new ScheduleFacts(
        world.bakery.id(),
        null,
        Map.of(),
        Recurrence.once(LocalDateTime.parse(start), 120).by(rule),
        14,
        world.changeManager.id());
  }

  private ScheduleId add(ScheduleFacts facts) {
    Person manager = world.changeManager;
    return world.as(manager, () -> schedules.add(world.actor(manager), model, facts));
  }

  private void edit(long seen, ScheduleFacts facts) {
    Person manager = world.changeManager;
    world.doAs(manager, () -> schedules.edit(world.actor(manager), id, seen, facts));
  }

  private void hold(long seen) {
    Person manager = world.changeManager;
    world.doAs(manager, () -> schedules.hold(world.actor(manager), id, seen, "Frozen"));
  }

  private void run() {
    Tenancy.run(Tenant.of(world.account.id()), () -> maker.run(world.account.id(), id));
  }

  private Schedule get() {
    return world.inAccount(() -> schedules.get(id));
  }

  private List<Schedules.Planned> next() {
    return world.inAccount(() -> schedules.next(schedules.get(id), 5));
  }

  /** The windows of what was made for the next times. */
  private List<Window> windowsMade() {
    return next().stream()
        .map(Schedules.Planned::change)
        .filter(Objects::nonNull)
        .map(made -> world.inAccount(() -> changes.get(made)))
        .map(Change::window)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Window window(String start) {
    Instant from = Instant.parse(start);
    return new Window(from, from.plus(Duration.ofMinutes(120)));
  }

  private List<String> deeds() {
    return world.inAccount(() -> ledger.of("catalogue", model.value(), null, 100)).items().stream()
        .map(LedgerEvent::deed)
        .toList();
  }

  private String path() {
    return "/catalogue/%s/schedules/%s".formatted(model, id);
  }
}
