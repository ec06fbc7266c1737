package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Nothing is made from a model, or from a version of it, before the board approved it. */
@TidegateTest
class AdmissionsTest {
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired Licences licences;
  @Autowired ModelChanges made;
  @Autowired Policies policies;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

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
  void aNewModelWaitsForTheBoardAndABoardMemberTakesItIntoUse() {
    ModelId id = add(world);
    assertThat(get(id).state()).isEqualTo(ModelState.PROPOSED);
    assertThatThrownBy(() -> start(id))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("waits for the board");
    assertThat(outbox.to(world, world.cabMember, "model-proposed")).hasSize(1);
    assertThatThrownBy(() -> approve(world.changeManager, id)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> approve(world.implementer, id)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> world.as(world.clientViewer, () -> models.get(id)))
        .as("a client's people see nothing of it yet")
        .isInstanceOf(NotFound.class);

    approve(world.cabMember, id);
    assertThat(get(id).state()).isEqualTo(ModelState.ACTIVE);
    assertThat(get(id).proposed()).isNull();
    start(id);
    assertThat(reviews(world, id))
        .singleElement()
        .satisfies(review -> {
          assertThat(review.verdict()).isEqualTo(LicenceReview.Verdict.APPROVED);
          assertThat(review.alone()).isFalse();
        });
    assertThat(deeds(id)).contains("model-proposed", "model-approved");
    assertThat(outbox.to(world, world.changeManager, "model-decided")).hasSize(1);
  }

  @Test
  void whatTheBoardRefusesIsADraftAgainAndMayComeBack() {
    ModelId id = add(world);
    world.doAs(
        world.cabMember,
        () ->
            admissions.refuse(
                world.actor(world.cabMember), id, get(id).version(), "No way back is tried."));
    assertThat(get(id).state()).isEqualTo(ModelState.DRAFT);
    assertThat(get(id).stateReason()).contains("No way back is tried.");
    assertThatThrownBy(() -> setState(id, ModelState.ACTIVE)).isInstanceOf(Invalid.class);

    manage(() -> models.edit(world.actor(world.changeManager), id, get(id).version(), longer()));
    assertThat(get(id).current().number()).isEqualTo(2);
    assertThat(get(id).state()).isEqualTo(ModelState.DRAFT);
    propose(id);
    assertThat(get(id).proposed()).isEqualTo(2);
    approve(world.cabMember, id);
    assertThat(get(id).current().procedure().plan().forward()).hasMinutes(50);
  }

  @Test
  void aLaterVersionThatIsRefusedLeavesTheOneInUse() {
    ModelId id = inUse();
    manage(() -> models.edit(world.actor(world.changeManager), id, get(id).version(), longer()));
    start(id);
    world.doAs(
        world.cabMember,
        () -> admissions.refuse(world.actor(world.cabMember), id, get(id).version(), "Too long."));
    assertThat(get(id).state()).isEqualTo(ModelState.ACTIVE);
    assertThat(get(id).current().number()).isOne();
    assertThatThrownBy(() -> approve(world.cabMember, id)).isInstanceOf(Invalid.class);
  }

  @Test
  void ofTwoWhoDecideAtOnceOneWasFaster() {
    ModelId id = add(world);
    long seen = get(id).version();
    approve(world.cabMember, id);
    assertThatThrownBy(() -> decide(world.secondCabMember, id, seen))
        .isInstanceOfAny(Stale.class, Invalid.class);
  }

  @Test
  void aShopOfTwoUsesItsModelAtOnceAndTheRecordSaysSo() {
    World shop = worlds.smb();
    ModelId its = add(shop);
    assertThat(shop.as(shop.changeManager, () -> models.get(its)).state())
        .isEqualTo(ModelState.ACTIVE);
    assertThat(reviews(shop, its))
        .singleElement()
        .satisfies(review -> assertThat(review.alone()).isTrue());
  }

  @Test
  void wherePolicyAsksNobodyAModelIsUsedAtOnce() {
    world.doAs(
        world.administrator,
        () ->
            policies.adopt(
                world.actor(world.administrator),
                null,
                ModelRules.SECTION,
                new ModelRules(false),
                "We trust who keeps the catalogue."));
    ModelId id = add(world);
    assertThat(get(id).state()).isEqualTo(ModelState.ACTIVE);
    assertThat(reviews(world, id)).isEmpty();
    setState(id, ModelState.SUSPENDED);
    manage(() -> models.edit(world.actor(world.changeManager), id, get(id).version(), longer()));
    assertThat(get(id).current().number()).isEqualTo(2);
    assertThat(get(id).state())
        .as("an edit takes nothing up again")
        .isEqualTo(ModelState.SUSPENDED);
  }

  @Test
  void whoKeepsAModelDoesNotPutItsReviewOff() {
    ModelId id = inUse();
    ModelFacts facts = get(id).facts();
    ModelFacts later =
        new ModelFacts(
            facts.procedure(), facts.clients(), facts.owner(), LocalDate.parse("2030-01-01"));
    assertThatThrownBy(() ->
            manage(
                () -> models.edit(world.actor(world.changeManager), id, get(id).version(), later)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems()).extracting(Problem::field).contains("reviewOn"));
  }

  @Test
  void theBoardSeesWhatDiffersAndDecidesOnThePage() {
    ModelId id = inUse();
    manage(() -> models.edit(world.actor(world.changeManager), id, get(id).version(), longer()));
    String page = "/catalogue/" + id;
    assertThat(browser.get(world, world.cabMember, page))
        .hasStatusOk()
        .bodyText()
        .contains("Version 2 waits for the board", "Order and install it (45\u00a0min", "Approve");
    assertThat(browser.get(world, world.clientViewer, page))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("waits for the board");
    assertThat(browser.get(world, world.clientViewer, page + "/versions?from=1&to=2"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get(world, world.cabMember, "/"))
        .bodyText()
        .contains("Approve the model: Renew a certificate");
    assertThat(
            browser
                .post(world, world.cabMember, page + "/reviews")
                .param("version", Long.toString(get(id).version()))
                .param("verdict", "APPROVED")
                .param("note", "Measured: it takes longer."))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.cabMember, page + "/versions"))
        .hasStatusOk()
        .bodyText()
        .contains("Order and install it (30\u00a0min", "In use");
  }

  private ModelFacts longer() {
    ModelFacts facts = ModelsOfTheTest.certificate(world, Set.of());
    return new ModelFacts(
        ModelsOfTheTest.renewal(45), facts.clients(), facts.owner(), facts.reviewOn());
  }

  private ModelId add(World of) {
    return of.as(
        of.changeManager,
        () -> models.add(of.actor(of.changeManager), ModelsOfTheTest.certificate(of, Set.of())));
  }

  private ModelId inUse() {
    return ModelsOfTheTest.inUse(
        world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
  }

  private void start(ModelId id) {
    world.doAs(
        world.implementer,
        () ->
            made.start(
                world.actor(world.implementer), id, new Start(world.bakery.id(), null, null)));
  }

  private void approve(Person by, ModelId id) {
    decide(by, id, get(id).version());
  }

  private void decide(Person by, ModelId id, long seen) {
    world.doAs(by, () -> admissions.approve(world.actor(by), id, seen, null, "Looked at it."));
  }

  private void propose(ModelId id) {
    manage(() -> admissions.propose(world.actor(world.changeManager), id, get(id).version()));
  }

  private void setState(ModelId id, ModelState state) {
    manage(() ->
        models.setState(
            world.actor(world.changeManager), id, get(id).version(), state, "So it was decided"));
  }

  private void manage(Runnable deed) {
    world.doAs(world.changeManager, deed);
  }

  private Model get(ModelId id) {
    return world.inAccount(() -> models.get(id));
  }

  private List<LicenceReview> reviews(World of, ModelId id) {
    return of.as(of.changeManager, () -> licences.reviews(id));
  }

  private List<String> deeds(ModelId id) {
    return world
        .as(world.changeManager, () -> ledger.of("catalogue", id.value(), null, 50))
        .items()
        .stream()
        .map(LedgerEvent::deed)
        .toList();
  }
}
