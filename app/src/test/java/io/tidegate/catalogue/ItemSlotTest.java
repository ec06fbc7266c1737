package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.Story;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Offer;
import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Scope;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.database.Login;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Problem;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each change made from a model speaks of its own item, not of the one the model came from. */
@TidegateTest
class ItemSlotTest {
  @Autowired Story.Doors doors;
  @Autowired Models models;
  @Autowired ModelDrafts drafts;
  @Autowired ModelChanges made;
  @Autowired Admissions admissions;
  @Autowired Schedules schedules;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ItemId five;
  ItemId six;

  @BeforeEach
  void twoLines() {
    clock.set(TestClock.START);
    world = worlds.msp();
    five = item("Practice line 5");
    six = item("Practice line 6");
  }

  @Test
  void onlyTheWholeNameGivesWay() {
    Procedure opened =
        ItemSlot.opened(
            procedure("Restart SRV-1, not SRV-10, SRV-1-old or OLD_SRV-1", "ping SRV-1."), "SRV-1");
    Step step = opened.plan().steps().getFirst();
    assertThat(step.text()).isEqualTo("Restart {item}, not SRV-10, SRV-1-old or OLD_SRV-1");
    assertThat(step.verification()).isEqualTo("ping {item}.");
    assertThat(ItemSlot.filled(opened, "$1").plan().steps().getFirst().verification())
        .isEqualTo("ping $1.");
  }

  @Test
  void aModelDraftedFromOneItemNamesTheOneThatIsChosen() {
    Model model = draftedFromLineSix();
    Procedure procedure = model.facts().procedure();
    assertThat(model.title()).isEqualTo("Reset {item}");
    assertThat(procedure.plan().steps())
        .extracting(Step::text)
        .containsExactly("Pull {item} and plug it in again", "Put {item} back");

    Change change = start(model.id(), five);
    assertThat(change.title()).isEqualTo("Reset Practice line 5");
    assertThat(change.purpose().reason()).isEqualTo("Practice line 5 hangs");
    assertThat(change.plan().steps())
        .extracting(Step::text)
        .containsExactly("Pull Practice line 5 and plug it in again", "Put Practice line 5 back");
    assertThat(codes(change)).isEmpty();

    edit(change, new Edit.ChooseScope(new Scope(Set.of(six), "")));
    assertThat(codes(change)).as("the plan still speaks of line 5").contains("departs-from-model");
  }

  @Test
  void whereThePlanSpeaksOfAnItemNothingStartsWithoutOne() {
    ModelFacts facts = ModelsOfTheTest.certificate(world, Set.of());
    Procedure open = procedure("Restart {item}", "It answers");
    ModelId model =
        ModelsOfTheTest.inUse(
            world,
            models,
            admissions,
            new ModelFacts(open, Set.of(), facts.owner(), facts.reviewOn()));
    Problem asked = new Problem("item", "Name the item: the plan speaks of it.");
    assertThatThrownBy(() -> start(model, null))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.problems()).containsExactly(asked));
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () ->
                    schedules.add(
                        world.actor(world.changeManager), model, ModelsOfTheTest.monthly(world))))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.problems()).containsExactly(asked));
    assertThat(start(model, six).plan().steps().getFirst().text())
        .isEqualTo("Restart Practice line 6");
  }

  private static Procedure procedure(String text, String verification) {
    Plan plan =
        new Plan(
            List.of(Step.of(Step.Kind.IMPLEMENTATION, text, verification, 5)),
            "Nothing is changed",
            null,
            "",
            null);
    return new Procedure("Restart it", "It hangs", "It runs", "", plan, ModelPolicy.rating(7));
  }

  private Model draftedFromLineSix() {
    Story story = Story.asked(world, doors, ChangeType.NORMAL, false, 1);
    Plan plan =
        new Plan(
            List.of(
                Step.of(
                    Step.Kind.IMPLEMENTATION, "Pull Practice line 6 and plug it in again", "", 5),
                Step.of(Step.Kind.ROLLBACK, "Put Practice line 6 back", "", 5)),
            "",
            null,
            "",
            null);
    edit(
        story.change(),
        new Edit.Describe(
            new Purpose(
                "Reset Practice line 6",
                "Practice line 6 hangs",
                "Practice line 6 answers",
                "",
                Priority.MEDIUM),
            false));
    edit(story.change(), new Edit.ChooseScope(new Scope(Set.of(six), "")));
    edit(story.change(), new Edit.WritePlan(plan));
    close(story);
    ModelId drafted =
        world.as(
            world.changeManager,
            () -> drafts.draft(world.actor(world.changeManager), story.id, ""));
    Model model = world.inAccount(() -> models.get(drafted));
    world.doAs(
        world.changeManager,
        () -> admissions.propose(world.actor(world.changeManager), drafted, model.version()));
    ModelsOfTheTest.approve(world, admissions, world.inAccount(() -> models.get(drafted)));
    return world.inAccount(() -> models.get(drafted));
  }

  /** How it got there, and with which risk, is another test's story. */
  private void close(Story story) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(
            "update change.change set state = 'CLOSED', outcome = 'SUCCESSFUL', risk_level = 'LOW',"
                + " risk_score = 7 where id = :id")
        .param("id", story.id.value())
        .update();
  }

  private Change start(ModelId model, @Nullable ItemId item) {
    return world.as(
        world.implementer,
        () ->
            made.start(
                world.actor(world.implementer),
                model,
                new Start(world.bakery.id(), item, null, null, Map.of())));
  }

  private void edit(Change change, Edit edit) {
    world.doAs(
        world.changeManager,
        () ->
            changes.edit(
                world.actor(world.changeManager),
                change.id(),
                changes.get(change.id()).version(),
                edit));
  }

  private List<String> codes(Change change) {
    return world
        .as(
            world.implementer,
            () -> changes.offers(world.actor(world.implementer), changes.get(change.id())))
        .stream()
        .filter(offer -> offer.transition() == Transition.START)
        .map(Offer::blockers)
        .flatMap(List::stream)
        .map(Blocker::code)
        .filter(code -> code.contains("model"))
        .toList();
  }

  private ItemId item(String name) {
    return world.as(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager),
                ItemFacts.of(world.bakery.id(), name, Kind.SERVER, 2)));
  }
}
