package io.tidegate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class DraftsTest {
  @Autowired Browser browser;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Policies policies;
  @Autowired Drafts drafts;
  @Autowired Publications publications;
  @Autowired Comparisons comparisons;

  World world;
  Person mira;

  @BeforeEach
  void anAccount() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = world.changeManager;
  }

  @Test
  void aDraftChangesNothingUntilItIsPublished() {
    Draft draft = confirming(open(mira, null), 8);
    assertThat(hours(world.bakery.id())).isEqualTo(24);
    assertThat(publish(mira, draft)).isEqualTo(new Publication.Published(2));
    assertThat(hours(world.bakery.id())).isEqualTo(8);
    assertThat(world.as(mira, () -> drafts.get(draft.id())).publishedAs()).isEqualTo(2);
  }

  @Test
  void whatItChangesIsToldInSentences() {
    Draft draft = confirming(open(mira, null), 8);
    List<SectionDifference> told =
        world.as(mira, () -> comparisons.between(drafts.holding(draft), drafts.drafted(draft)));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().wordings())
        .containsExactly(
            new Wording(
                "Whoever agreed to an emergency by word of mouth confirms it by signing in within"
                    + " 24 hours.",
                "Whoever agreed to an emergency by word of mouth confirms it by signing in within 8"
                    + " hours."));
  }

  @Test
  void rulesThatHoldAlreadyAreNoChange() {
    Draft draft = confirming(confirming(open(mira, null), 8), 24);
    assertThat(draft.written()).isEmpty();
    assertThat(codes(publish(mira, draft))).containsExactly("empty");
  }

  @Test
  void everythingWrongIsSaidAtItsField() {
    Draft draft = open(mira, null);
    EmergencyRules wrong =
        new EmergencyRules(
            0,
            99,
            List.of(
                new EmergencyRules.Criterion("a", ""), new EmergencyRules.Criterion("a", "Fire")));
    assertThatThrownBy(() ->
            world.as(
                mira,
                () ->
                    drafts.put(
                        world.actor(mira),
                        draft.id(),
                        draft.version(),
                        EmergencyRules.SECTION,
                        wrong)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(io.tidegate.kernel.Problem::field)
                    .containsExactly(
                        "criteria[0].sentence",
                        "criteria[1].code",
                        "confirmWithinHours",
                        "documentsWithinWorkingDays"));
  }

  @Test
  void nobodyPublishesOverWhatTheyHaveNotSeen() {
    Draft slow = confirming(open(mira, null), 8);
    Draft quick = confirming(open(world.secondChangeManager, null), 12);
    assertThat(publish(world.secondChangeManager, quick)).isInstanceOf(Publication.Published.class);

    assertThat(codes(publish(mira, slow))).containsExactly("base-moved");
    assertThat(world.as(mira, () -> drafts.publishedSince(slow)))
        .extracting(PolicyVersion::number)
        .containsExactly(2);
    Draft onTop = world.as(mira, () -> drafts.rebase(world.actor(mira), slow.id(), slow.version()));
    assertThat(publish(mira, onTop)).isEqualTo(new Publication.Published(3));
    assertThat(hours(world.bakery.id())).isEqualTo(8);
  }

  @Test
  void ofTwoWhoPublishAtOnceOneIsFirst() throws Exception {
    Draft one = confirming(open(mira, null), 8);
    Draft other = confirming(open(world.secondChangeManager, null), 12);
    List<Publication> answers;
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Publication>> presses =
          List.of(() -> publish(mira, one), () -> publish(world.secondChangeManager, other));
      answers = both.invokeAll(presses).stream().map(DraftsTest::answer).toList();
    }
    assertThat(answers).filteredOn(Publication.Published.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Publication.Refused.class::isInstance)
        .singleElement()
        .satisfies(refused -> assertThat(codes(refused)).containsExactly("base-moved"));
    assertThat(world.inAccount(policies::versions)).hasSize(2);
  }

  @Test
  void whoeverSawAnOlderDraftIsToldWhoWasFaster() {
    Draft draft = open(mira, null);
    confirming(draft, 8);
    assertThatThrownBy(() -> confirming(draft, 9))
        .isInstanceOf(Stale.class)
        .hasMessageContaining(mira.name());
  }

  @Test
  void theSecondPersonWroteNothingOfIt() {
    govern();
    Draft draft = confirming(open(mira, null), 8);
    assertThat(codes(publish(mira, draft))).containsExactly("second-person");
    assertThatThrownBy(() ->
            world.as(
                mira,
                () ->
                    policies.adopt(
                        world.actor(mira),
                        null,
                        PublishingRules.SECTION,
                        new PublishingRules(false),
                        "Past them all")))
        .isInstanceOf(Forbidden.class);

    Draft asked =
        world.as(
            mira, () -> publications.sendToReview(world.actor(mira), draft.id(), draft.version()));
    assertThatThrownBy(() -> approve(mira, asked)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> approve(world.implementer, asked)).isInstanceOf(Forbidden.class);
    Draft approved = approve(world.leader, asked);
    assertThat(publish(mira, approved))
        .isInstanceOfSatisfying(
            Publication.Published.class,
            published ->
                assertThat(browser.get(world, mira, "/policy/versions/" + published.version()))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                        "Approved by " + world.leader.name(), "/policy/drafts/" + asked.id()));
  }

  @Test
  void anApprovalLapsesWhenTheDraftIsOpenedAgain() {
    govern();
    Draft draft = confirming(open(mira, null), 8);
    Draft approved =
        approve(
            world.leader,
            world.as(
                mira,
                () -> publications.sendToReview(world.actor(mira), draft.id(), draft.version())));
    assertThatThrownBy(() -> confirming(approved, 9)).isInstanceOf(Stale.class);
    Draft opened =
        world.as(
            mira,
            () -> publications.takeBack(world.actor(mira), approved.id(), approved.version()));
    assertThat(codes(publish(mira, confirming(opened, 9)))).containsExactly("second-person");
  }

  @Test
  void aVersionHoldsFromItsDateAndWhatIsInFlightKeepsItsRules() {
    Draft draft = confirming(open(mira, null), 8);
    Draft dated =
        world.as(
            mira,
            () ->
                drafts.describe(
                    world.actor(mira),
                    draft.id(),
                    draft.version(),
                    "From Monday on",
                    "Because",
                    TestClock.START.plus(Duration.ofDays(2))));
    publish(mira, dated);
    assertThat(hours(world.bakery.id())).isEqualTo(24);
    int pinned = world.as(mira, () -> policies.pin(world.actor(mira), world.bakery.id())).version();
    clock.tick(Duration.ofDays(2));
    assertThat(hours(world.bakery.id())).isEqualTo(8);
    assertThat(
            world
                .inAccount(() -> policies.asOf(pinned, world.bakery.id()))
                .get(EmergencyRules.SECTION)
                .confirmWithinHours())
        .isEqualTo(24);
  }

  @Test
  void whatAClientHasOfItsOwnCanBeGivenBack() {
    publish(mira, confirming(open(mira, world.bakery.id()), 8));
    publish(mira, confirming(open(mira, null), 12));
    assertThat(hours(world.bakery.id())).isEqualTo(8);
    assertThat(hours(world.clinic.id())).isEqualTo(12);
    Draft back = open(mira, world.bakery.id());
    publish(
        mira,
        world.as(
            mira,
            () -> drafts.takeBack(world.actor(mira), back.id(), back.version(), "emergency")));
    assertThat(hours(world.bakery.id())).isEqualTo(12);
    assertThat(world.inAccount(policies::ownSections)).isEmpty();
  }

  @Test
  void aPresetBeginsADraftWithWhatItSaysOtherwise() {
    Draft draft =
        world.as(
            mira,
            () ->
                drafts.open(
                    world.actor(mira), new NewDraft(null, "Govern", "Audit", Preset.COBIT)));
    assertThat(draft.sections()).contains("publishing");
    assertThat(world.as(mira, () -> drafts.drafted(draft)).get(PublishingRules.SECTION))
        .isEqualTo(PublishingRules.SECTION.preset(Preset.COBIT));
  }

  @Test
  void whoMayWriteIsAskedForTheAccountAndForEachClient() {
    for (Person other : List.of(world.implementer, world.auditor, world.clientApprover)) {
      assertThatThrownBy(() -> open(other, null)).isInstanceOf(Forbidden.class);
    }
    Draft draft = open(mira, world.bakery.id());
    assertThatThrownBy(() -> world.as(world.otherClientApprover, () -> drafts.get(draft.id())))
        .isInstanceOf(NotFound.class);
    World rival = world.rival();
    assertThatThrownBy(() -> rival.as(rival.changeManager, () -> drafts.get(draft.id())))
        .isInstanceOf(NotFound.class);
  }

  private void govern() {
    world.as(
        mira,
        () ->
            policies.adopt(
                world.actor(mira),
                null,
                PublishingRules.SECTION,
                new PublishingRules(true),
                "Four eyes"));
  }

  private Draft open(Person writer, @Nullable ClientId client) {
    NewDraft wanted = new NewDraft(client, "Another term", "The board asked", null);
    return world.as(writer, () -> drafts.open(world.actor(writer), wanted));
  }

  /** By whoever wrote it last, with this many hours to confirm a word. */
  private Draft confirming(Draft draft, int hours) {
    Person writer = draft.changed().name().equals(mira.name()) ? mira : world.secondChangeManager;
    EmergencyRules itil = EmergencyRules.SECTION.itil();
    EmergencyRules rules =
        new EmergencyRules(hours, itil.documentsWithinWorkingDays(), itil.criteria());
    return world.as(
        writer,
        () ->
            drafts.put(
                world.actor(writer), draft.id(), draft.version(), EmergencyRules.SECTION, rules));
  }

  private Draft approve(Person reviewer, Draft draft) {
    return world.as(
        reviewer,
        () -> publications.approve(world.actor(reviewer), draft.id(), draft.version(), ""));
  }

  private Publication publish(Person publisher, Draft draft) {
    return world.as(
        publisher, () -> publications.publish(world.actor(publisher), draft.id(), draft.version()));
  }

  private static Publication answer(Future<Publication> future) {
    return future.resultNow();
  }

  private static List<String> codes(Publication publication) {
    return publication instanceof Publication.Refused(List<Obstacle> obstacles)
        ? obstacles.stream().map(Obstacle::code).toList()
        : List.of();
  }

  private int hours(ClientId client) {
    return world
        .inAccount(() -> policies.current(client))
        .get(EmergencyRules.SECTION)
        .confirmWithinHours();
  }
}
