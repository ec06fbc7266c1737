package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.Impact.Impacted;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A change on a core switch that came from NetBox shows whom it hits, collides with another
 * client's on the circuit, moves to a free night, and is named first when something is down an hour
 * later.
 */
@BrowserTest
class OutageStoryTest {
  private static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");
  private static final String REAL = "netbox-demo/netbox-demo-v3.6-infra-only.json";

  /** What is sent next stays here, as if the answer took its time. */
  private static final String HELD =
      "() => addEventListener('submit', (event) => event.preventDefault(), { once: true })";

  /** Where the real dump is not at hand. */
  private static final String SMALL =
      """
      [{"model": "tenancy.tenant", "pk": 1, "fields": {"name": "Ferry Lines"}},
       {"model": "dcim.site", "pk": 1, "fields": {"name": "Quay", "status": "active", "tenant": 1}},
       {"model": "dcim.devicerole", "pk": 1, "fields": {"name": "Core Switch"}},
       {"model": "dcim.devicerole", "pk": 2, "fields": {"name": "Access Switch"}},
       {"model": "dcim.device", "pk": 1, "fields": {"name": "ncsu-coreswitch1", "role": 1, "site": 1, "rack": null, "status": "active", "tenant": 1}},
       {"model": "dcim.device", "pk": 2, "fields": {"name": "quay-access1", "role": 2, "site": 1, "rack": null, "status": "active", "tenant": 1}},
       {"model": "dcim.interface", "pk": 1, "fields": {"device": 1}},
       {"model": "dcim.interface", "pk": 2, "fields": {"device": 2}},
       {"model": "dcim.cabletermination", "pk": 1, "fields": {"cable": 1, "cable_end": "A", "termination_type": ["dcim", "interface"], "termination_id": 1}},
       {"model": "dcim.cabletermination", "pk": 2, "fields": {"cable": 1, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 2}}]
      """;

  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Impacts impacts;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Changes changes;
  @Autowired SettableClock clock;

  private World world;
  private Item core;
  private ItemId circuit;

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theOutageAnHourLaterNamesTheChangeFirst() {
    clock.set(TestClock.START);
    world = worlds.msp();
    bringIn();
    ModelId model = model();
    Change other = scheduled(model, world.implementer, world.bakery.id(), circuit);
    clock.set(TestClock.START.plusSeconds(60));
    Change change = scheduled(model, world.secondImplementer, core.client(), core.id());
    Impacted hit =
        world.as(world.changeManager, () -> impacts.of(List.of(core.id()))).worst(100).stream()
            .filter(one -> one.path().size() == 2)
            .findFirst()
            .orElseThrow();
    String felt = world.as(world.changeManager, () -> items.get(hit.item())).name();

    Desk ines = desks.of(world, world.secondImplementer);
    ines.open("/changes/" + change.number())
        .sees("1 affected, ")
        .sees(felt)
        .open("/changes/" + change.number() + "/conflicts")
        .sees(core.name() + " is reached through Leased line 7, which " + other.code() + " changes")
        .press("Find a free window")
        .pressFirst("Choose ")
        .open("/changes/" + change.number() + "/conflicts")
        .sees("Nothing collides with");

    Instant begun = window(change).start();
    assertThat(begun).isNotEqualTo(NIGHT);
    clock.set(begun);
    start(change);
    clock.set(begun.plus(Duration.ofMinutes(60)));

    Desk ivan = desks.of(world, world.implementer);
    ivan.open("/inventory/" + hit.item())
        .press("What changed?")
        .sees("What changed near " + felt + "?")
        .sees("Running at that moment, begun 1 h before, on " + core.name())
        .isAccessible();
    assertThat(ivan.page().locator(".insight-found > li").first().innerText())
        .contains(change.title(), change.code());
    ivan.press("This was it: " + change.title())
        .sees("was it, says " + world.implementer.name())
        .isAccessible()
        .open("/changes/" + change.number())
        .sees("Named as the cause of trouble")
        .isAccessible()
        .open("/what-changed")
        .sees("Answers that people gave")
        .isAccessible();
  }

  /** The switch of the dump, and a leased line of the provider's through which it is reached. */
  private void bringIn() {
    Person alex = world.administrator;
    takeIn(dump().getBytes(StandardCharsets.UTF_8));
    core =
        world.as(alex, () -> items.list(ItemFilter.none(), null, 5_000)).items().stream()
            .filter(item -> item.name().equals("ncsu-coreswitch1"))
            .findFirst()
            .orElseThrow();
    ItemFacts line = ItemFacts.of(world.internal.id(), "Leased line 7", Kind.CIRCUIT, 4);
    Person mira = world.changeManager;
    circuit = world.as(mira, () -> items.add(world.actor(mira), line));
    world.doAs(
        mira,
        () ->
            dependencies.add(
                world.actor(mira),
                NewDependency.of(core.id(), DependencyType.REACHED_THROUGH, circuit)));
  }

  /** By the page, which says that work goes on for as long as it does. */
  private void takeIn(byte[] dump) {
    Desk alex = desks.of(world, world.administrator);
    alex.open("/inventory/netbox/new")
        .attach("Dump of NetBox", "netbox.json", dump)
        .press("Look at the dump")
        .sees("What would happen")
        .doesNotSee("It is being taken in.");
    alex.page().evaluate(HELD);
    alex.press("Take in").isAccessible();
    PlaywrightAssertions.assertThat(alex.page().locator(".ui-busy[role=status]"))
        .containsText("It is being taken in.");
    alex.page().evaluate("() => document.querySelector('form[action$=completion]').submit()");
    alex.sees("What is here").doesNotSee("It is being taken in.");
  }

  private static String dump() {
    String set = System.getProperty("tidegate.sample-data");
    Path samples = set == null ? Path.of("..", "..", "shared", "data") : Path.of(set);
    try {
      return Files.exists(samples.resolve(REAL)) ? Files.readString(samples.resolve(REAL)) : SMALL;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelId model() {
    Person mira = world.changeManager;
    return ModelsOfTheTest.inUse(
        world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
  }

  private Change scheduled(ModelId model, Person by, ClientId client, ItemId item) {
    return world.as(by, () -> made.start(world.actor(by), model, new Start(client, item, NIGHT)));
  }

  private void start(Change change) {
    Person ines = world.secondImplementer;
    Ruling ruling =
        world.as(
            ines,
            () ->
                changes.take(
                    world.actor(ines),
                    change.id(),
                    Move.of(Transition.START, changes.get(change.id()).version())));
    assertThat(ruling).isInstanceOf(Ruling.Moved.class);
  }

  private Window window(Change change) {
    return Objects.requireNonNull(world.inAccount(() -> changes.get(change.id())).window());
  }
}
