package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What waits for whom since when, who is away, and who of them is reminded. */
@TidegateTest
class OpenDecisionsTest {
  private static final String PURPOSE = "approval-chased";

  @Autowired Story.Doors doors;
  @Autowired OpenDecisions decisions;
  @Autowired DecisionTimes times;
  @Autowired Together together;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Delegations delegations;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theMostOverdueComesFirstWithWhomItWaitsFor() {
    Story old = asked(true, 2);
    clock.tick(Duration.ofDays(5));
    Story fresh = asked(true, 2);
    List<OpenDecision> open = list(world.changeManager, null, 50).items();
    assertThat(open).extracting(one -> one.change().id()).startsWith(old.id).contains(fresh.id);
    assertThat(open.getFirst().overdue(clock.instant())).isTrue();
    assertThat(open.getFirst().since()).isBefore(open.getLast().since());
    assertThat(open)
        .filteredOn(one -> one.stage().stage().name().equals("CAB"))
        .allSatisfy(one ->
            assertThat(one.availability().chairs())
                .extracting(Availability.Chair::voter)
                .contains(world.cabMember.id(), world.secondCabMember.id()));
  }

  @Test
  void pagesGoOnWhereTheOneBeforeEndedAndNobodySeesMoreThanTheyMay() {
    asked(true, 2);
    clock.tick(Duration.ofHours(1));
    asked(true, 2);
    Page<OpenDecision> all = list(world.changeManager, null, 50);
    Page<OpenDecision> first = list(world.changeManager, null, 1);
    Page<OpenDecision> second = list(world.changeManager, first.next(), 50);
    assertThat(first.items().size() + second.items().size()).isEqualTo(all.items().size());
    assertThat(second.items())
        .extracting(one -> one.stage().id())
        .doesNotContain(first.items().getFirst().stage().id());
    World rival = world.rival();
    assertThat(rival.as(rival.changeManager, () -> decisions.list(null, 50)).items()).isEmpty();
  }

  @Test
  void whoIsAwayIsShownWithTheirStandInWhereverTheStageStands() {
    Story story = asked(true, 2);
    delegate(world.cabMember, world.auditor);
    assertThat(cab(story).availability().chairs())
        .filteredOn(chair -> chair.voter().equals(world.cabMember.id()))
        .singleElement()
        .satisfies(chair -> {
          assertThat(chair.away()).isNotNull();
          assertThat(chair.standIns()).containsExactly(world.auditor.id());
        });
    assertThat(
            browser.get(
                world, world.changeManager, "/changes/" + story.change().number() + "/approval"))
        .bodyText()
        .contains("away until", world.auditor.name() + " decides instead");
    assertThat(browser.get(world, world.changeManager, "/decisions/stand-ins"))
        .hasStatusOk()
        .bodyText()
        .contains(world.cabMember.name(), "instead decides", world.auditor.name());
  }

  @Test
  void whenTooFewAreThereItSaysUntilWhen() {
    Story story = asked(true, 2);
    delegate(world.cabMember, world.requester);
    delegate(world.secondCabMember, world.requester);
    assertThat(cab(story).availability().enoughFrom()).isNotNull();
    assertThat(browser.get(world, world.changeManager, "/decisions"))
        .hasStatusOk()
        .bodyText()
        .contains("Too few who decide are there until", "How much waits for whom");
  }

  @Test
  void changeManagersRemindAndNotMoreOftenThanEveryFourHours() {
    Story story = asked(true, 2);
    delegate(world.cabMember, world.auditor);
    String stage = cab(story).stage().id().toString();
    assertThatThrownBy(() ->
            world.as(
                world.cabMember,
                () -> decisions.remind(world.actor(world.cabMember), cab(story).stage().id())))
        .isInstanceOf(Forbidden.class);
    int before = outbox.to(world, world.auditor, PURPOSE).size();
    assertThat(browser.post(world, world.changeManager, "/decisions/" + stage + "/reminder"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(outbox.to(world, world.auditor, PURPOSE)).hasSize(before + 1);
    assertThat(cab(story).reminded()).isEqualTo(clock.instant());
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () -> decisions.remind(world.actor(world.changeManager), cab(story).stage().id())))
        .isInstanceOf(Stale.class);
    clock.tick(Duration.ofHours(4));
    world.as(
        world.changeManager,
        () -> decisions.remind(world.actor(world.changeManager), cab(story).stage().id()));
  }

  @Test
  void severalAreApprovedAtOnceOnlyOfLowRiskAndOnlyOnceOpened() {
    Story low = asked(false, 1);
    Person decider = world.changeManager;
    Together.Offered offered = offered(decider, low);
    assertThat(offered.whyNot()).contains("You have not opened");
    Choice choice = choice(offered);
    assertThat(approve(decider, low, choice))
        .hasValueSatisfying(why -> assertThat(why).contains("You have not opened"));

    open(decider, low);
    low.moveWindow(14);
    assertThat(approve(decider, low, choice(offered(decider, low))))
        .as("an edit is to be opened anew")
        .isPresent();
    open(decider, low);
    assertThat(offered(decider, low).whyNot()).isEmpty();
    assertThat(approve(decider, low, choice(offered(decider, low)))).isEmpty();
    assertThat(low.change().state()).isEqualTo(State.SCHEDULED);

    Story high = asked(false, 2);
    open(decider, high);
    assertThat(high.change().rating().level().slug()).isNotEqualTo("low");
    assertThat(offered(decider, high).whyNot()).contains("not of low risk");
  }

  @Test
  void whatIsSentForSeveralIsAnsweredOneByOneAlsoByApi() {
    Story one = asked(false, 1);
    Story other = asked(false, 1);
    Person decider = world.changeManager;
    open(decider, one);
    Together.Offered first = offered(decider, one);
    Together.Offered second = offered(decider, other);
    assertThat(
            browser
                .post(world, decider, "/decisions/together")
                .param("option", option(first), option(second), "nonsense"))
        .hasStatusOk()
        .bodyText()
        .contains("revision 1: approved", "You have not opened", "names no decision");
    assertThat(one.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(other.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(
            api.as(world, decider)
                .post(
                    "/api/v1/decisions/together",
                    "{\"approvals\": [{\"change\": %d, \"revision\": 1, \"stage\": \"%s\"}]}"
                        .formatted(other.change().number(), second.say().stage())))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].approved")
        .isEqualTo(false);
  }

  @Test
  void whatIsRefusedUndoesNothingOfTheOthersInOneTransactionEither() {
    Story one = asked(false, 1);
    Story other = asked(false, 1);
    Person decider = world.changeManager;
    open(decider, one);
    String wanted =
        "{\"approvals\": [%s, %s]}"
            .formatted(wanted(offered(decider, other)), wanted(offered(decider, one)));
    assertThat(
            api.as(world, decider)
                .post("/api/v1/decisions/together", wanted)
                .header("Idempotency-Key", "both-at-once"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].approved")
        .isEqualTo(List.of(false, true));
    assertThat(one.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(other.change().state()).isEqualTo(State.AUTHORIZE);
  }

  @Test
  void whatIsNeverApprovedTogetherStandsApartFromWhatIsOnceItWasOpened() {
    Story never = asked(true, 2);
    Story low = asked(false, 1);
    delegate(world.cabMember, world.changeManager);

    assertThat(browser.get(world, world.changeManager, "/decisions/together"))
        .bodyText()
        .containsPattern(
            "(?s)name=\"option\" value=\"%d:.*Each on its own page.*CHG-%d is"
                .formatted(low.change().number(), never.change().number()))
        .doesNotContain("value=\"" + never.change().number() + ":");
  }

  private static String wanted(Together.Offered offered) {
    return "{\"change\": %d, \"revision\": %d, \"stage\": \"%s\"}"
        .formatted(offered.change().number(), offered.change().revision(), offered.say().stage());
  }

  @Test
  void howLongDecisionsTakeIsToldByStageAndToEachTheirOwn() {
    Story story = asked(true, 2);
    clock.tick(Duration.ofHours(2));
    story.approves(world.cabMember, "CAB");
    clock.tick(Duration.ofHours(2));
    story.approves(world.secondCabMember, "CAB");
    assertThat(world.as(world.leader, () -> times.byStage(new DecisionTimes.Asked(90, null))))
        .filteredOn(one -> one.stage().equals("CAB"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.votes()).isEqualTo(2);
          assertThat(one.waited()).as("two people are too few to tell of").isNull();
        });
    assertThat(world.as(world.cabMember, () -> times.own(world.actor(world.cabMember), 90)))
        .singleElement()
        .satisfies(own -> {
          assertThat(own.waited()).isNotNull();
          assertThat(own.waited().median()).isEqualTo(Duration.ofHours(2));
          assertThat(own.dissent()).isNotNull();
          assertThat(own.dissent().part()).isZero();
        });
    assertThat(browser.get(world, world.cabMember, "/decisions/times"))
        .hasStatusOk()
        .bodyText()
        .contains("Your own votes", "CAB");
  }

  @Test
  void programsReadTheSame() {
    Story story = asked(true, 2);
    delegate(world.cabMember, world.auditor);
    Api.Calls manager = api.as(world, world.changeManager);
    assertThat(manager.get("/api/v1/decisions?limit=1"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].change")
        .isEqualTo(story.change().number());
    assertThat(manager.get("/api/v1/decisions?cursor=bm9uc2Vuc2U"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(manager.get("/api/v1/decisions/times?days=30")).hasStatusOk();
    assertThat(manager.get("/api/v1/decisions/times?days=0"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(manager.get("/api/v1/decisions/stand-ins"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].standIn")
        .isEqualTo(world.auditor.id().toString());
    String path = "/api/v1/decisions/" + cab(story).stage().id() + "/reminder";
    assertThat(manager.post(path, "")).hasStatusOk();
    assertThat(manager.post(path, "")).hasStatus(HttpStatus.CONFLICT);
  }

  private Story asked(boolean major, int score) {
    return Story.asked(world, doors, ChangeType.NORMAL, major, score);
  }

  private OpenDecision cab(Story story) {
    return list(world.changeManager, null, 50).items().stream()
        .filter(one -> one.change().id().equals(story.id))
        .filter(one -> one.stage().stage().name().equals("CAB"))
        .findFirst()
        .orElseThrow();
  }

  private Page<OpenDecision> list(Person reader, @Nullable String after, int size) {
    return world.as(reader, () -> decisions.list(after, size));
  }

  private Together.Offered offered(Person person, Story story) {
    return world.as(person, () -> together.offered(world.actor(person))).stream()
        .filter(one -> one.change().id().equals(story.id))
        .findFirst()
        .orElseThrow();
  }

  private static Choice choice(Together.Offered offered) {
    return new Choice(
        offered.say().stage(),
        offered.say().as(),
        new Decision.Approve(),
        offered.change().revision());
  }

  private static String option(Together.Offered offered) {
    Change change = offered.change();
    return "%d:%d:%s:%s"
        .formatted(change.number(), change.revision(), offered.say().stage(), offered.say().as());
  }

  private void open(Person person, Story story) {
    assertThat(browser.get(world, person, "/changes/" + story.change().number() + "/approval"))
        .hasStatusOk();
  }

  private Optional<String> approve(Person person, Story story, Choice choice) {
    int number = story.change().number();
    return world.as(person, () -> together.approve(world.actor(person), number, choice));
  }

  private void delegate(Person principal, Person delegate) {
    LocalDate today = clock.instant().atZone(principal.zone()).toLocalDate();
    world.as(
        principal,
        () ->
            delegations.add(
                world.actor(principal), principal.id(), delegate.id(), today, today.plusDays(9)));
  }
}
