package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.execution.Night;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ItemId;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A client whose services another one's change may interrupt is told, and reads no more. */
@TidegateTest
class OutsideNoticesTest {
  private static final String SCHEDULED = "change-notice-scheduled";

  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Policies policies;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired Worlds worlds;

  World world;
  Told told;
  Night night;
  ItemId xray;

  @BeforeEach
  void theBakeryChangesWhatTheClinicRunsOn() {
    world = worlds.msp();
    told = new Told(world, jdbc, transaction);
    ItemId cluster = item(world.internal, "HV-CLUSTER");
    xray = item(world.clinic, "X-ray");
    world.as(
        world.implementer,
        () ->
            dependencies.add(
                world.actor(world.implementer),
                NewDependency.of(xray, DependencyType.RUNS_ON, cluster)));
    night =
        Night.scheduled(
            world,
            changes,
            ChangeType.NORMAL,
            TestClock.START.plus(Duration.ofDays(3)),
            Set.of(cluster));
  }

  @Test
  void theyReadWhenAndWhatOfTheirsAndNeitherWhoseItIsNorWhatIsDone() {
    isScheduled();
    assertThat(outbox.to(world, world.otherClientApprover, SCHEDULED))
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.subject() + mail.text())
                .contains("infrastructure that you share with others", "X-ray", "Window")
                .doesNotContain(world.bakery.name(), "HV-CLUSTER", "Replace the firewall pair"));
    assertThat(told.titles(world.otherClientApprover))
        .containsExactly("Planned work: Work on infrastructure that you share with others");
    assertThat(told.titles(world.clientApprover))
        .containsExactly("Planned work: Replace the firewall pair");
    assertThat(browser.get(world, world.otherClientApprover, "/inventory/" + xray)).hasStatusOk();
  }

  @Test
  void theyAreToldOnlyWhereThePolicySaysSo() {
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager),
                null,
                NoticeRules.SECTION,
                new NoticeRules(Map.of())
                    .also(Occasion.SCHEDULED, ChangeType.NORMAL, Audience.CLIENT_PEOPLE),
                "Their contract says nothing of it"));
    isScheduled();
    assertThat(told.kinds(world.otherClientApprover)).isEmpty();
    assertThat(told.kinds(world.clientApprover)).containsExactly(SCHEDULED);
  }

  private void isScheduled() {
    night.hear(
        night.moved(Transition.AUTHORIZE, State.AUTHORIZE, world.changeManager, TestClock.START),
        events,
        transaction);
  }

  private ItemId item(Client client, String name) {
    return world.as(
        world.implementer,
        () ->
            items.add(
                world.actor(world.implementer), ItemFacts.of(client.id(), name, Kind.SERVER, 3)));
  }
}
