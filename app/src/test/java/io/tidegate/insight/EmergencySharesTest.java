package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.EmergencyCounts.Emergency;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Share;
import io.tidegate.policy.EmergencyRules;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Too many emergencies raise a flag. */
@TidegateTest
class EmergencySharesTest {
  private static final String RAISED = "emergency-flag-raised";

  @Autowired EmergencyShares shares;
  @Autowired Outbox outbox;
  @Autowired Policies policies;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void tenChangesOfTheBakery() {
    clock.set(TestClock.START);
    world = worlds.msp();
    wrote(world.bakery, ChangeType.NORMAL, 7);
    wrote(world.bakery, ChangeType.EMERGENCY, 3);
    wrote(world.clinic, ChangeType.EMERGENCY, 2);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void moreThanTheShareRaisesAFlagUnlessTheyAreTooFew() {
    EmergencyShare bakery = share(world.bakery);
    assertThat(bakery.share()).isEqualTo(new Share(3, 10));
    assertThat(bakery.raised()).isTrue();
    assertThat(share(world.clinic).share()).isEqualTo(new Share(2, 2));
    assertThat(share(world.clinic).raised()).isFalse();
    adopt(world.bakery, new EmergencyRules.Flag(30, 90, 3));
    assertThat(share(world.bakery).raised()).isFalse();
  }

  @Test
  void whatWasWrittenBeforeDoesNotCountNorDraftsNorWhatWasCancelled() {
    done(world.bakery, ChangeType.EMERGENCY).in(State.DRAFT, null, null, null).in(world);
    done(world.bakery, ChangeType.EMERGENCY).in(State.CANCELLED, null, null, null).in(world);
    assertThat(share(world.bakery).share()).isEqualTo(new Share(3, 10));
    clock.set(TestClock.START.plus(Duration.ofDays(200)));
    assertThat(share(world.bakery).share()).isEqualTo(new Share(0, 0));
  }

  @Test
  void theListBehindItIsWhatWasCounted() {
    Person manager = world.changeManager;
    List<Emergency> behind =
        world.as(
            manager,
            () -> {
              EmergencyShare share = shares.of(world.bakery.id());
              var first = shares.behind(share, null, 2);
              var rest = shares.behind(share, Integer.valueOf(first.next()), 2);
              assertThat(rest.next()).isNull();
              return java.util.stream.Stream.concat(first.items().stream(), rest.items().stream())
                  .toList();
            });
    assertThat(behind)
        .hasSize(3)
        .extracting(Emergency::number)
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void homeShowsItToThoseWhoAnswerForTheProcessAndLeadsToTheChanges() {
    assertThat(home(world.changeManager)).doesNotContain("Many changes are emergencies");
    world.inAccount(() -> {
      shares.count(world.id());
      return true;
    });
    String path = "/clients/" + world.bakery.id() + "/emergencies";
    assertThat(home(world.changeManager))
        .contains("Many changes are emergencies", "3 of 10 (11 to 60 %)", path)
        .doesNotContain("2 of 2");
    assertThat(home(world.implementer)).doesNotContain("Many changes are emergencies");
    assertThat(home(world.clientApprover)).doesNotContain("Many changes are emergencies");
    assertThat(browser.get(world, world.changeManager, path))
        .hasStatusOk()
        .bodyText()
        .contains("Emergency 1", "3 of 10 (11 to 60 %)");
    assertThat(browser.get(world, world.auditor, "/clients/" + world.bakery.id()))
        .bodyText()
        .contains("Emergencies among all changes", path);
    assertThat(browser.get(world, world.clientApprover, path)).hasStatus(HttpStatus.FORBIDDEN);
    World rival = world.rival();
    assertThat(browser.get(rival, rival.changeManager, path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void eachTimeItIsRaisedThoseWhoAnswerForTheProcessAreToldOnce() {
    countsAt(Duration.ofMinutes(15));
    countsAt(Duration.ofMinutes(30));
    assertThat(outbox.to(world, world.changeManager, RAISED))
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.text()).contains("3 of the 10 changes", world.bakery.name()));
    assertThat(outbox.to(world, world.leader, RAISED)).hasSize(1);
    assertThat(outbox.to(world, world.implementer, RAISED)).isEmpty();
    assertThat(outbox.to(world, world.clientApprover, RAISED)).isEmpty();
    adopt(world.bakery, new EmergencyRules.Flag(30, 90, 3));
    countsAt(Duration.ofMinutes(45));
    adopt(world.bakery, new EmergencyRules.Flag(20, 90, 3));
    countsAt(Duration.ofMinutes(60));
    assertThat(outbox.to(world, world.changeManager, RAISED)).hasSize(2);
    assertThat(browser.get(world, world.changeManager, "/inbox"))
        .bodyText()
        .contains("Many changes are emergencies: " + world.bakery.name());
  }

  @Test
  void flagsThatAreRaisedTogetherAreToldInOneLetter() {
    EmergencyRules itil = EmergencyRules.SECTION.itil();
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager),
                null,
                EmergencyRules.SECTION,
                new EmergencyRules(24, 2, itil.criteria(), new EmergencyRules.Flag(1, 90, 1)),
                "We are strict now"));
    countsAt(Duration.ofMinutes(15));
    assertThat(outbox.to(world, world.changeManager, RAISED))
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.subject() + mail.text())
                .contains("emergencies: 2 clients", world.bakery.name(), world.clinic.name()));
  }

  private void countsAt(Duration later) {
    clock.set(TestClock.START.plus(later));
    world.inAccount(() -> {
      shares.count(world.id());
      return true;
    });
  }

  @Test
  void programsReadTheSame() {
    world.inAccount(() -> {
      shares.count(world.id());
      return true;
    });
    Api.Calls mira = api.as(world, world.changeManager);
    assertThat(mira.get("/api/v1/emergency-shares"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[?(@.raised == true)].emergencies")
        .asArray()
        .containsExactly(3);
    String path = "/api/v1/clients/" + world.bakery.id() + "/emergencies";
    assertThat(mira.get(path + "?limit=2"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].state")
        .asArray()
        .containsExactly("closed", "closed");
    assertThat(api.as(world, world.clientApprover).get(path)).hasStatus(HttpStatus.FORBIDDEN);
  }

  private String home(Person reader) {
    try {
      return browser.get(world, reader, "/").exchange().getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private EmergencyShare share(Client client) {
    return world.as(world.changeManager, () -> shares.of(client.id()));
  }

  private void wrote(Client client, ChangeType type, int many) {
    for (int i = 0; i < many; i++) {
      done(client, type).in(world);
    }
  }

  private Happened done(Client client, ChangeType type) {
    return Happened.done(
            type.title() + " 1", client, TestClock.START, TestClock.START.plusSeconds(3600))
        .of(type);
  }

  private void adopt(Client client, EmergencyRules.Flag flag) {
    EmergencyRules itil = EmergencyRules.SECTION.itil();
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager),
                client.id(),
                EmergencyRules.SECTION,
                new EmergencyRules(24, 2, itil.criteria(), flag),
                "They are a hospital"));
  }
}
