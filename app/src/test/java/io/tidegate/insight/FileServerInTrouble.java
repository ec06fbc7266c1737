package io.tidegate.insight;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The file server of the bakery runs on a host of the provider's, which hangs on its core switch.
 */
abstract class FileServerInTrouble {
  static final Instant MOMENT = TestClock.START;

  @Autowired WhatChanged whatChanged;
  @Autowired Culprits culprits;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ItemId core;
  ItemId host;
  ItemId server;
  ItemId printer;

  @BeforeEach
  void aFileServerOnAHostOnASwitch() {
    clock.set(TestClock.START);
    world = worlds.msp();
    core = item(world.internal, "SW-CORE-1");
    host = item(world.internal, "ESX01");
    server = item(world.bakery, "FS01");
    printer = item(world.bakery, "PRN-1");
    depends(server, DependencyType.RUNS_ON, host);
    depends(host, DependencyType.REACHED_THROUGH, core);
  }

  Findings find(Person reader, ItemId item) {
    return world.as(reader, () -> whatChanged.find(question(reader, item), 20));
  }

  Question question(Person reader, ItemId item) {
    return new Question(subject(reader, item), MOMENT, Question.USUAL);
  }

  Subject subject(Person reader, ItemId item) {
    return world.as(reader, () -> Subject.of(items.get(item)));
  }

  ItemId item(Client client, String name) {
    Person mira = world.changeManager;
    return world.as(
        mira, () -> items.add(world.actor(mira), ItemFacts.of(client.id(), name, Kind.SERVER, 4)));
  }

  void depends(ItemId source, DependencyType type, ItemId target) {
    Person mira = world.changeManager;
    world.as(
        mira, () -> dependencies.add(world.actor(mira), NewDependency.of(source, type, target)));
  }

  static Instant before(int minutes) {
    return MOMENT.minus(Duration.ofMinutes(minutes));
  }
}
