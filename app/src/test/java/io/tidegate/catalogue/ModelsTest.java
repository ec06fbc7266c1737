package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Offer;
import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Ruling;
import io.tidegate.change.Scope;
import io.tidegate.change.State;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ModelsTest {
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Changes changes;
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
  void aModelIsKeptWithItsPlan() {
    Model model = get(add(Set.of(world.bakery.id())));
    assertThat(model.state()).isEqualTo(ModelState.ACTIVE);
    assertThat(model.current().number()).isOne();
    assertThat(model.facts().procedure().plan().steps()).hasSize(3);
    assertThat(model.facts().procedure().plan().forward()).isEqualTo(Duration.ofMinutes(35));
    assertThat(model.isFor(world.bakery.id())).isTrue();
    assertThat(model.isFor(world.clinic.id())).isFalse();
  }

  @Test
  void everythingMissingIsSaidAtOnce() {
    Procedure nothing = new Procedure("", "", "", "", Plan.EMPTY, ModelPolicy.rating(20));
    ModelFacts facts =
        new ModelFacts(nothing, Set.of(), world.clientViewer.id(), LocalDate.parse("2020-01-01"));
    assertThatThrownBy(() -> asManager(() -> models.add(manager(), facts)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactly(
                        "title",
                        "reason",
                        "desiredOutcome",
                        "score",
                        "steps",
                        "noRollbackBecause",
                        "reviewOn",
                        "owner"));
  }

  @Test
  void onlyChangeManagersKeepTheCatalogue() {
    assertThatThrownBy(() ->
            world.as(
                world.implementer,
                () ->
                    models.add(
                        world.actor(world.implementer),
                        ModelsOfTheTest.certificate(world, Set.of()))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void anEditThatSaysSomethingElseIsANewVersion() {
    ModelId id = add(Set.of());
    ModelFacts same = ModelsOfTheTest.certificate(world, Set.of(world.bakery.id()));
    asManager(() -> edit(id, seen(id), same));
    assertThat(get(id).current().number()).as("the board has not looked yet").isOne();
    assertThat(get(id).proposed()).isEqualTo(2);
    assertThat(get(id).isFor(world.clinic.id())).isTrue();
    ModelsOfTheTest.approve(world, admissions, get(id));
    assertThat(get(id).current().number()).isEqualTo(2);
    assertThat(get(id).isFor(world.clinic.id())).isFalse();

    ModelFacts later = new ModelFacts(same.procedure(), same.clients(), same.owner(), sooner(same));
    asManager(() -> edit(id, seen(id), later));
    assertThat(get(id).proposed()).as("who keeps it and until when is no version").isNull();
    ModelFacts longer =
        new ModelFacts(ModelsOfTheTest.renewal(45), same.clients(), same.owner(), later.reviewOn());
    long seen = seen(id);
    asManager(() -> edit(id, seen, longer));
    assertThat(get(id).proposed()).isEqualTo(3);
    assertThatThrownBy(() -> asManager(() -> edit(id, seen, longer))).isInstanceOf(Stale.class);
  }

  private static LocalDate sooner(ModelFacts facts) {
    return facts.reviewOn().minusDays(1);
  }

  @Test
  void aChangeStartedFromAModelIsScheduledForNow() {
    Change change = start(world.implementer, add(Set.of()));
    assertThat(change.state()).isEqualTo(State.SCHEDULED);
    assertThat(change.type()).isEqualTo(ChangeType.STANDARD);
    assertThat(change.purpose().reason()).isEqualTo("It runs out.");
    assertThat(change.window().start()).isEqualTo(TestClock.START);
    assertThat(change.window().length()).isEqualTo(Duration.ofMinutes(45));
    assertThat(change.people().implementers()).containsExactly(world.implementer.id());
    assertThat(blockers(world.implementer, change, Transition.START)).isEmpty();
  }

  @Test
  void aSuspendedOrOverdueModelStartsNothingAndHoldsWhatIsScheduled() {
    ModelId id = add(Set.of());
    Change change = start(world.implementer, id);
    asManager(() -> {
      models.setState(manager(), id, seen(id), ModelState.SUSPENDED, "Failed twice.");
      return true;
    });
    assertThatThrownBy(() -> start(world.implementer, id))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("Failed twice.")
        .hasMessageNotContaining("..");
    assertThat(blockers(world.implementer, change, Transition.START))
        .extracting(Blocker::code)
        .containsExactly("model-inactive");

    asManager(() -> {
      models.setState(manager(), id, seen(id), ModelState.ACTIVE, "");
      return true;
    });
    clock.tick(Duration.ofDays(365));
    assertThatThrownBy(() -> start(world.implementer, id)).hasMessageContaining("due for review");
  }

  @Test
  void aModelIsUsedOnlyForItsClients() {
    ModelId id = add(Set.of(world.clinic.id()));
    assertThatThrownBy(() -> start(world.implementer, id))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("may not be used for this client");
  }

  @Test
  void aPlanThatDepartsFromTheModelIsHeld() {
    Change change = start(world.implementer, add(Set.of()));
    Plan other =
        new Plan(
            List.of(Step.of(Step.Kind.IMPLEMENTATION, "Something else", "", 5)),
            "",
            null,
            "",
            null);
    world.as(
        world.implementer,
        () ->
            changes.edit(
                world.actor(world.implementer),
                change.id(),
                changes.get(change.id()).version(),
                new Edit.WritePlan(other)));
    assertThat(blockers(world.implementer, now(change), Transition.START))
        .extracting(Blocker::code)
        .contains("departs-from-model");
  }

  @Test
  void whoDoesAStepIsFreeAndALaterVersionLeavesEarlierChangesAlone() {
    ModelId id = add(Set.of());
    Change change = start(world.implementer, id);
    ModelFacts facts = ModelsOfTheTest.certificate(world, Set.of());
    asManager(() ->
        edit(
            id,
            seen(id),
            new ModelFacts(
                ModelsOfTheTest.renewal(45), Set.of(), facts.owner(), facts.reviewOn())));
    assertThat(blockers(world.implementer, change, Transition.START)).isEmpty();
  }

  @Test
  void aStandardChangeWithoutAModelIsNotSubmitted() {
    Person rosa = world.requester;
    Change change =
        world.as(
            rosa,
            () ->
                changes.create(
                    world.actor(rosa),
                    new NewChange(world.bakery.id(), ChangeType.STANDARD, "By hand", null)));
    world.as(
        rosa,
        () ->
            changes.edit(
                world.actor(rosa),
                change.id(),
                change.version(),
                List.of(
                    new Edit.Describe(
                        new Purpose("By hand", "Why", "What for", "", Priority.MEDIUM), false),
                    new Edit.ChooseScope(new Scope(Set.of(), "None")))));
    Ruling answer =
        world.as(
            rosa,
            () ->
                changes.take(
                    world.actor(rosa),
                    change.id(),
                    Move.of(Transition.SUBMIT, changes.get(change.id()).version())));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            refused ->
                assertThat(refused.blockers())
                    .extracting(Blocker::code)
                    .containsExactly("model-missing"));
  }

  @Test
  void aClientsPersonSeesTheModelsOfTheirClientAlone() {
    ModelId all = add(Set.of());
    ModelId bakery = add(Set.of(world.bakery.id()));
    ModelId clinic = add(Set.of(world.clinic.id()));
    assertThat(world.as(world.clientRequester, () -> models.list(ModelFilter.NONE)))
        .extracting(Model::id)
        .containsExactlyInAnyOrder(all, bakery);
    assertThatThrownBy(() -> world.as(world.clientRequester, () -> models.get(clinic)))
        .isInstanceOf(NotFound.class);
    World rival = world.rival();
    assertThat(rival.as(rival.administrator, () -> models.list(ModelFilter.NONE))).isEmpty();
    assertThatThrownBy(() -> rival.as(rival.administrator, () -> models.get(all)))
        .isInstanceOf(NotFound.class);
  }

  /** All have one title, so a page may end amid those that are alike. */
  @Test
  void theCatalogueIsReadPageByPageAndNothingTwice() {
    List<ModelId> all = Stream.generate(() -> add(Set.of())).limit(7).toList();
    add(Set.of(world.clinic.id()));
    ModelFilter bakery = new ModelFilter("renew", world.bakery.id(), false);
    List<ModelId> read = new ArrayList<>();
    String after = null;
    do {
      ModelId last = after == null ? null : ModelId.of(after);
      Page<Model> page = world.as(world.implementer, () -> models.page(bakery, last, 3));
      page.items().forEach(model -> read.add(model.id()));
      after = page.next();
    } while (after != null);
    assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    assertThat(world.as(world.implementer, () -> models.page(bakery, null, 7)).next()).isNull();
  }

  @Test
  void whatIsReadyIsForTheClientActiveAndNotDueForReview() {
    ModelId all = add(Set.of());
    ModelId clinic = add(Set.of(world.clinic.id()));
    ModelId suspended = add(Set.of());
    asManager(() -> {
      models.setState(manager(), suspended, seen(suspended), ModelState.SUSPENDED, "Failed twice");
      return true;
    });
    assertThat(ready(null, 6)).containsExactlyInAnyOrder(all, clinic);
    assertThat(ready(world.bakery.id(), 6)).containsExactly(all);
    assertThat(ready(null, 1)).hasSize(1);
    clock.tick(Duration.ofDays(365));
    assertThat(ready(null, 6)).isEmpty();
  }

  @Test
  void aModelIsFoundByHowWordsOfItsTitleBegin() {
    ModelId id = add(Set.of());
    assertThat(named("cert", "RENEW")).containsExactly(id);
    assertThat(named("a", "renew")).containsExactly(id);
    assertThat(named("renew", "ertificate")).isEmpty();
  }

  private List<ModelId> ready(io.tidegate.kernel.@Nullable ClientId client, int most) {
    return world.as(world.implementer, () -> models.ready(client, most)).stream()
        .map(Model::id)
        .toList();
  }

  private List<ModelId> named(String... words) {
    return world.as(world.implementer, () -> models.named(List.of(words), 10)).stream()
        .map(Model::id)
        .toList();
  }

  private boolean edit(ModelId id, long seen, ModelFacts facts) {
    models.edit(manager(), id, seen, facts);
    return true;
  }

  private ModelId add(Set<io.tidegate.kernel.ClientId> clients) {
    return ModelsOfTheTest.inUse(
        world, models, admissions, ModelsOfTheTest.certificate(world, clients));
  }

  private Change start(Person person, ModelId id) {
    return world.as(
        person,
        () -> made.start(world.actor(person), id, new Start(world.bakery.id(), null, null)));
  }

  private List<Blocker> blockers(Person person, Change change, Transition transition) {
    return world.as(person, () -> changes.offers(world.actor(person), change)).stream()
        .filter(offer -> offer.transition() == transition)
        .map(Offer::blockers)
        .findFirst()
        .orElseThrow();
  }

  private Change now(Change change) {
    return world.inAccount(() -> changes.get(change.id()));
  }

  private long seen(ModelId id) {
    return get(id).version();
  }

  private Model get(ModelId id) {
    return world.inAccount(() -> models.get(id));
  }

  private io.tidegate.kernel.Actor manager() {
    return world.actor(world.changeManager);
  }

  private <T> T asManager(java.util.function.Supplier<T> deed) {
    return world.as(world.changeManager, deed);
  }
}
