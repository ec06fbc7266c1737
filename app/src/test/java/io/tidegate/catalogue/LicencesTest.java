package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Outcome;
import io.tidegate.change.Ruling;
import io.tidegate.change.Transition;
import io.tidegate.database.Login;
import io.tidegate.directory.Person;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A model suspends itself after its failures and comes back after the board's review. */
@TidegateTest
class LicencesTest {
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired Licences licences;
  @Autowired LicenceSweep sweep;
  @Autowired ModelChanges made;
  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ModelId model;

  @BeforeEach
  void aModel() {
    clock.set(TestClock.START);
    world = worlds.msp();
    model = add(world);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void twoFailuresInTwoSuspendItAndTellThoseWhoCanHelp() {
    closed(Outcome.FAILED);
    judge();
    assertThat(get().state()).isEqualTo(ModelState.ACTIVE);
    closed(Outcome.ROLLED_BACK_FULLY);
    judge();

    assertThat(get().state()).isEqualTo(ModelState.SUSPENDED);
    assertThat(get().lapse()).isEqualTo(Lapse.FAILURES);
    assertThat(get().stateReason()).contains("2 of the last 2");
    assertThatThrownBy(() -> start())
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("2 of the last 2");
    for (Person told : Set.of(world.changeManager, world.cabMember)) {
      assertThat(outbox.to(world, told, "model-suspended")).hasSize(1);
    }
    assertThat(deeds()).contains("model-suspended");
  }

  @Test
  void theLastChangeThatIsClosedIsTheLastStraw() {
    World shop = worlds.smb();
    ModelId its = add(shop);
    Change first = finished(shop, its);
    Change second = finished(shop, its);
    outcome(first, Outcome.FAILED);
    outcome(second, Outcome.FAILED);
    assertThat(shop.as(shop.administrator, () -> models.get(its)).state())
        .isEqualTo(ModelState.ACTIVE);
    finished(shop, its);
    outbox.awaited(shop, shop.changeManager, "model-suspended");
    assertThat(shop.as(shop.administrator, () -> models.get(its)).lapse())
        .isEqualTo(Lapse.FAILURES);
  }

  @Test
  void onlyTheBoardBringsItBackAndWhatWasBeforeNoLongerCounts() {
    suspended();
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () -> {
                  models.setState(
                      world.actor(world.changeManager),
                      model,
                      get().version(),
                      ModelState.ACTIVE,
                      "");
                  return true;
                }))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("Only a review");
    clock.tick(Duration.ofHours(1));
    renew(world.cabMember, get().version(), "The step that failed has a check now.");

    assertThat(get().state()).isEqualTo(ModelState.ACTIVE);
    assertThat(get().lapse()).isNull();
    assertThat(get().facts().reviewOn()).isEqualTo(LocalDate.parse("2027-11-21"));
    closed(Outcome.FAILED);
    judge();
    assertThat(get().state()).isEqualTo(ModelState.ACTIVE);
    Licence licence = world.as(world.changeManager, () -> licences.of(get()));
    assertThat(licence.recent()).hasSize(1);
    assertThat(world.as(world.changeManager, () -> licences.reviews(model)))
        .first()
        .satisfies(review -> {
          assertThat(review.lapse()).isEqualTo(Lapse.FAILURES);
          assertThat(review.alone()).isFalse();
        });
    assertThat(deeds()).contains("licence-renewed");
  }

  @Test
  void nobodyJudgesTheirOwnModelWhileTheBoardHasOthers() {
    assertThatThrownBy(() -> renew(world.changeManager, get().version(), "Fine."))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> renew(world.implementer, get().version(), "Fine."))
        .isInstanceOf(Forbidden.class);
    assertThat(mayReview(world.cabMember)).isTrue();
    assertThat(mayReview(world.changeManager)).isFalse();
    assertThat(mayReview(world.clientApprover)).isFalse();
  }

  @Test
  void aShopOfTwoJudgesItsOwnAndTheRecordSaysSo() {
    World shop = worlds.smb();
    ModelId its = add(shop);
    shop.doAs(
        shop.changeManager,
        () -> licences.renew(shop.actor(shop.changeManager), its, 0, null, "Looked at again."));
    assertThat(shop.as(shop.changeManager, () -> licences.reviews(its)))
        .first()
        .satisfies(review -> assertThat(review.alone()).isTrue());
  }

  @Test
  void ofTwoWhoJudgeAtOnceOneWasFaster() {
    long seen = get().version();
    renew(world.cabMember, seen, "Fine.");
    assertThatThrownBy(() -> renew(world.secondCabMember, seen, "Fine too."))
        .isInstanceOf(Stale.class);
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    assertThatThrownBy(() ->
            world.doAs(
                world.cabMember,
                () ->
                    licences.renew(
                        world.actor(world.cabMember),
                        model,
                        get().version(),
                        LocalDate.parse("2020-01-01"),
                        " ")))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactly("reviewOn", "note"));
  }

  @Test
  void aReviewThatIsDueIsAnnouncedAndThenSuspends() {
    clock.set(TestClock.START.plus(Duration.ofDays(days() - 10)));
    sweep.run();
    sweep.run();
    assertThat(outbox.to(world, world.changeManager, "model-review-due")).hasSize(1);
    assertThat(get().state()).isEqualTo(ModelState.ACTIVE);

    clock.set(TestClock.START.plus(Duration.ofDays(days() + 1)));
    sweep.run();
    assertThat(get().lapse()).isEqualTo(Lapse.REVIEW_DUE);
  }

  @Test
  void theBoardSeesWhatTheLicenceRestsOnAndJudgesOnThePage() {
    suspended();
    String page = "/catalogue/" + model;
    assertThat(browser.get(world, world.cabMember, page))
        .hasStatusOk()
        .bodyText()
        .contains("2 of 2 went wrong", "Rolled back fully", "Renew the licence")
        .doesNotContain("too few for a rate", "Closed before this licence");
    assertThat(browser.get(world, world.clientViewer, page))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Renew the licence", "Rolled back fully");
    assertThat(
            browser
                .post(world, world.cabMember, page + "/reviews")
                .param("version", Long.toString(get().version()))
                .param("verdict", "RENEWED")
                .param("reviewOn", "soon")
                .param("note", "Kept as typed"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Give a day", "Kept as typed");
    assertThat(
            browser
                .post(world, world.cabMember, page + "/reviews")
                .param("version", Long.toString(get().version()))
                .param("verdict", "WITHDRAWN")
                .param("note", "Nobody needs it."))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(get().state()).isEqualTo(ModelState.ARCHIVED);
  }

  @Test
  void whatLedToASuspensionStaysOnThePageOfARenewedLicence() {
    suspended();
    clock.tick(Duration.ofDays(1));
    renew(world.cabMember, get().version(), "The supplier mended it.");
    assertThat(browser.get(world, world.cabMember, "/catalogue/" + model))
        .hasStatusOk()
        .bodyText()
        .contains(
            "No change made from it was closed since",
            "Closed before this licence was granted",
            "Rolled back fully");
  }

  private void suspended() {
    closed(Outcome.FAILED);
    closed(Outcome.ROLLED_BACK_FULLY);
    judge();
    assertThat(get().state()).isEqualTo(ModelState.SUSPENDED);
  }

  /** From today to the day of the review. */
  private long days() {
    LocalDate today = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
    return ChronoUnit.DAYS.between(today, get().facts().reviewOn());
  }

  private ModelId add(World of) {
    return ModelsOfTheTest.inUse(of, models, admissions, ModelsOfTheTest.certificate(of, Set.of()));
  }

  private Model get() {
    return world.as(world.changeManager, () -> models.get(model));
  }

  private Change start() {
    return world.as(
        world.implementer,
        () ->
            made.start(
                world.actor(world.implementer), model, new Start(world.bakery.id(), null, null)));
  }

  /** A change of the model that ended so; how it got there is another test's story. */
  private void closed(Outcome outcome) {
    outcome(start(), outcome);
  }

  private void outcome(Change change, Outcome outcome) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(
            "update change.change set state = 'CLOSED', outcome = :outcome, state_since = :at where"
                + " id = :id")
        .param("outcome", outcome.name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", change.id().value())
        .update();
  }

  private Change finished(World shop, ModelId its) {
    return shop.as(
        shop.administrator,
        () -> {
          Change change =
              made.start(
                  shop.actor(shop.administrator), its, new Start(shop.internal.id(), null, null));
          Ruling begun =
              changes.take(
                  shop.actor(shop.administrator),
                  change.id(),
                  Move.of(Transition.START, change.version()));
          Change running = ((Ruling.Moved) begun).change();
          clock.tick(Duration.ofMinutes(20));
          Ruling ended =
              runs.finishAsPlanned(
                  shop.actor(shop.administrator),
                  running.id(),
                  running.version(),
                  "It is in place.");
          return ((Ruling.Moved) ended).change();
        });
  }

  private void judge() {
    world.inAccount(() -> {
      licences.judge(model);
      return true;
    });
  }

  private void renew(Person by, long seen, String note) {
    world.doAs(by, () -> licences.renew(world.actor(by), model, seen, null, note));
  }

  private boolean mayReview(Person person) {
    return world.as(person, () -> licences.mayReview(world.actor(person), models.get(model)));
  }

  private List<String> deeds() {
    return world
        .as(world.changeManager, () -> ledger.of("catalogue", model.value(), null, 50))
        .items()
        .stream()
        .map(LedgerEvent::deed)
        .toList();
  }
}
