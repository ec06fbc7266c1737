package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.review.Reviews;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What every story of conflicts is told with: a world, its changes and its calendar. */
abstract class ConflictStories {
  /** A Monday evening in Berlin. */
  static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");

  @Autowired Entries entries;
  @Autowired Conflicts conflicts;
  @Autowired Hits hits;
  @Autowired Slots slots;
  @Autowired Outbox outbox;
  @Autowired Changes changes;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Reviews reviews;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ModelId model;

  @BeforeEach
  void northlight() {
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

  Change scheduled(Person by, @Nullable ItemId item, Instant at) {
    Change change =
        world.as(
            by, () -> made.start(world.actor(by), model, new Start(world.bakery.id(), item, at)));
    assertThat(change.state()).isEqualTo(State.SCHEDULED);
    return change;
  }

  Ruling take(Person by, Change change, Transition transition) {
    return world.as(
        by,
        () ->
            changes.take(
                world.actor(by),
                change.id(),
                Move.of(transition, changes.get(change.id()).version())));
  }

  List<String> startCodes(Change change) {
    return world
        .as(world.implementer, () -> changes.offers(world.actor(world.implementer), get(change)))
        .stream()
        .filter(offer -> offer.transition() == Transition.START)
        .flatMap(offer -> offer.blockers().stream())
        .filter(blocker -> !blocker.caution())
        .map(Blocker::code)
        .toList();
  }

  Change get(Change change) {
    return world.inAccount(() -> changes.get(change.id()));
  }

  List<Conflict> of(Change change) {
    return world.as(world.changeManager, () -> conflicts.of(get(change)));
  }

  List<ConflictKind> stopping(Change change) {
    return of(change).stream().filter(Conflict::stops).map(Conflict::kind).toList();
  }

  EntryId add(EntryFacts facts) {
    return world.as(
        world.changeManager, () -> entries.add(world.actor(world.changeManager), facts));
  }

  EntryId lockdown(ClientId client) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return add(EntryFacts.lockdown(client, "Supplier breach", now, 120));
  }

  void waive(Person by, Change change, String key, Instant until) {
    world.doAs(
        by,
        () -> conflicts.waive(world.actor(by), change.id(), key, "The vendor comes then", until));
  }

  void breakGlass(Person by, Change change, Person second, String reason) {
    world.doAs(by, () -> conflicts.breakGlass(world.actor(by), change.id(), second.id(), reason));
  }

  static EntryFacts blackout(ClientId client, Recurrence recurrence) {
    return new EntryFacts(client, EntryKind.BLACKOUT, "Freeze", "", recurrence, null);
  }

  static EntryFacts maintenance(ClientId client, String start) {
    return maintenance(client, start, 240);
  }

  static EntryFacts maintenance(ClientId client, String start, int minutes) {
    return new EntryFacts(
        client,
        EntryKind.MAINTENANCE,
        "Night",
        "",
        Recurrence.once(LocalDateTime.parse(start), minutes),
        null);
  }

  static Window window(Change change) {
    return Objects.requireNonNull(change.window());
  }

  ItemId item(ClientId client, String name) {
    ItemFacts facts = ItemFacts.of(client, name, Kind.SERVER, 3);
    return world.as(world.implementer, () -> items.add(world.actor(world.implementer), facts));
  }

  SlotSearch slots(Change change, int count) {
    return world.as(world.changeManager, () -> slots.find(get(change), count));
  }
}
