package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Offer;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Scope;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change keeps to the terms of its model: at its start, and for as long as it may be edited. */
@TidegateTest
class TermsTest {
  private static final Instant TUESDAY_NIGHT = Instant.parse("2026-11-24T22:00:00Z");
  private static final Terms TERMS =
      new Terms(
          Map.of(
              ModelField.TITLE, FieldRule.ASKED,
              ModelField.REASON, FieldRule.LOCKED,
              ModelField.ITEM, FieldRule.ASKED),
          Set.of(Kind.SERVER),
          new AllowedHours(
              Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
              LocalTime.of(20, 0),
              LocalTime.of(5, 0)),
          48);

  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ModelId model;
  ItemId server;
  ItemId printer;

  @BeforeEach
  void aModelWithTerms() {
    clock.set(TestClock.START);
    world = worlds.msp();
    ModelFacts facts = ModelsOfTheTest.certificate(world, Set.of());
    Procedure plain = facts.procedure();
    Procedure narrowed =
        new Procedure(
            plain.title(),
            plain.reason(),
            plain.desiredOutcome(),
            plain.category(),
            plain.plan(),
            plain.rating(),
            TERMS);
    model =
        ModelsOfTheTest.inUse(
            world,
            models,
            admissions,
            new ModelFacts(narrowed, Set.of(), facts.owner(), facts.reviewOn()));
    server = item("WEB-1", Kind.SERVER);
    printer = item("PRN-1", Kind.PRINTER);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void whatIsKeptReadsAsItWasWritten() {
    assertThat(world.inAccount(() -> models.get(model)).facts().procedure().terms())
        .isEqualTo(TERMS);
  }

  @Test
  void whoeverStartsOneIsAskedForAllOfItAtOnce() {
    assertThatThrownBy(() -> start(null, null, ""))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactlyInAnyOrder("title", "item", "at", "at"));
    assertThatThrownBy(() -> start(printer, TUESDAY_NIGHT, "shop.example"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("not for a printer");
    assertThatThrownBy(
            () -> start(server, TestClock.START.plus(Duration.ofDays(5)), "shop.example"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("Tue, Wed 20:00 to 05:00");
  }

  @Test
  void aChangeThatKeepsToThemIsScheduledUnderItsOwnTitle() {
    Change change = start(server, TUESDAY_NIGHT, "shop.example");
    assertThat(change.state()).isEqualTo(State.SCHEDULED);
    assertThat(change.title()).isEqualTo("Renew a certificate: shop.example");
    assertThat(codes(change)).doesNotContain("model-hours", "model-notice", "model-kind");
  }

  @Test
  void everyDepartureStopsTheStart() {
    Change change = start(server, TUESDAY_NIGHT, "shop.example");
    edit(change, new Edit.Describe(purpose("Renew a certificate", "Because I say so"), false));
    edit(change, new Edit.ChooseScope(new Scope(Set.of(server, printer), "")));
    Instant tomorrow = TestClock.START.plus(Duration.ofDays(1));
    edit(change, new Edit.ChooseWindow(new Window(tomorrow, tomorrow.plus(Duration.ofHours(1)))));
    assertThat(codes(change))
        .contains("model-field-locked", "model-asks", "model-kind", "model-hours", "model-notice");
  }

  @Test
  void whoMovesTheWindowNearerAnnouncesItAnew() {
    Change change = start(server, TUESDAY_NIGHT.plus(Duration.ofDays(7)), "shop.example");
    clock.tick(Duration.ofHours(54));
    edit(
        change,
        new Edit.ChooseWindow(new Window(TUESDAY_NIGHT, TUESDAY_NIGHT.plus(Duration.ofHours(1)))));
    assertThat(codes(change))
        .as("submitted more than 48 h before, but nobody could know of this window until now")
        .contains("model-notice");
  }

  private static Purpose purpose(String title, String reason) {
    return new Purpose(title, reason, "The new date shows.", "web", Priority.MEDIUM);
  }

  private Change start(@Nullable ItemId item, @Nullable Instant at, String title) {
    return world.as(
        world.implementer,
        () ->
            made.start(
                world.actor(world.implementer),
                model,
                new Start(world.bakery.id(), item, at, null, Map.of(ModelField.TITLE, title))));
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
        .toList();
  }

  private ItemId item(String name, Kind kind) {
    return world.as(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager), ItemFacts.of(world.bakery.id(), name, kind, 3)));
  }
}
