package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Offer;
import io.tidegate.change.Transition;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.risk.Given;
import io.tidegate.risk.Question;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is riskier this time than any model may be does not start without a word. */
@TidegateTest
class RiskAboveModelTest {
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Risks risks;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ModelId model;

  @BeforeEach
  void aModelOfLowRisk() {
    clock.set(TestClock.START);
    world = worlds.msp();
    model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
  }

  @Test
  void whatTheFactsProposeAsHighIsSaidBesideTheStart() {
    Change change = start(firewall());
    assertThat(blockers(change))
        .singleElement()
        .satisfies(blocker -> {
          assertThat(blocker.code()).isEqualTo("risk-above-model");
          assertThat(blocker.sentence())
              .startsWith("Its risk is high, ")
              .endsWith(" of 25 as proposed from the facts: models are approved up to medium");
          assertThat(blocker.caution()).as("shown, and stops nothing").isTrue();
          assertThat(blocker.href()).isEqualTo("/changes/" + change.number() + "/risk");
        });
    assertThat(browser.get(world, world.implementer, "/changes/" + change.number()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "its model was judged low, 7, which the head shows",
            "href=\"/catalogue/" + model + "\"");

    answer(change, 1);
    assertThat(blockers(change)).as("somebody knows better than the proposal").isEmpty();
    answer(change, 4);
    assertThat(blockers(change))
        .extracting(Blocker::sentence)
        .containsExactly("Its risk is critical, 20 of 25: models are approved up to medium");
  }

  @Test
  void ofWhatTheFactsProposeWithinMediumNothingIsSaid() {
    assertThat(blockers(start(null))).isEmpty();
  }

  private ItemId firewall() {
    return world.as(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager),
                ItemFacts.of(world.bakery.id(), "FW-01", Kind.FIREWALL, 4).serving(84)));
  }

  private Change start(@Nullable ItemId item) {
    return world.as(
        world.implementer,
        () ->
            made.start(
                world.actor(world.implementer), model, new Start(world.bakery.id(), item, null)));
  }

  private void answer(Change change, int score) {
    Map<Question, Integer> scores =
        Stream.of(Question.values()).collect(Collectors.toMap(Function.identity(), _ -> score));
    Map<Question, String> reasons =
        Stream.of(Question.values())
            .collect(Collectors.toMap(Function.identity(), _ -> "Because we say so"));
    world.doAs(
        world.changeManager,
        () ->
            risks.assess(
                world.actor(world.changeManager), change.id(), new Given(scores, reasons)));
  }

  private List<Blocker> blockers(Change change) {
    return world
        .as(
            world.implementer,
            () -> changes.offers(world.actor(world.implementer), changes.get(change.id())))
        .stream()
        .filter(offer -> offer.transition() == Transition.START)
        .map(Offer::blockers)
        .flatMap(List::stream)
        .filter(blocker -> blocker.code().startsWith("risk"))
        .toList();
  }
}
