package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.DecisionTimes.Asked;
import io.tidegate.approval.DecisionTimes.Measured;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.Client;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** How long decisions take, by who is asked: nobody is named, and few are not told of. */
@TidegateTest
class DecisionTimesTest {
  @Autowired Story.Doors doors;
  @Autowired DecisionTimes times;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void threeOfTheBoardVote() {
    clock.set(TestClock.START);
    world = worlds.msp();
    Story story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
    clock.tick(Duration.ofHours(1));
    story.approves(world.cabMember, "CAB");
    clock.tick(Duration.ofHours(1));
    story.votes(world.secondCabMember, "CAB", new Decision.Abstain("I know the vendor"));
    clock.tick(Duration.ofHours(1));
    story.approves(world.thirdCabMember, "CAB");
    story.approves(world.clientApprover, "Client");
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void itIsToldByWhoIsAskedAndOfFewOnlyHowOften() {
    List<Measured> roles = byRole(null);
    assertThat(roles)
        .filteredOn(one -> one.stage().equals("CAB members"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.votes()).isEqualTo(3);
          assertThat(Objects.requireNonNull(one.waited()).median()).isEqualTo(Duration.ofHours(2));
          assertThat(Objects.requireNonNull(one.dissent()).part()).isEqualTo(1);
        });
    assertThat(roles)
        .filteredOn(one -> one.stage().startsWith("Client approvers"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.votes()).isEqualTo(1);
          assertThat(one.waited()).isNull();
          assertThat(one.dissent()).isNull();
        });
  }

  @Test
  void itIsToldOfOneClientAlone() {
    assertThat(byRole(world.bakery)).isNotEmpty();
    assertThat(byRole(world.clinic)).isEmpty();
    World rival = world.rival();
    assertThat(rival.as(rival.changeManager, () -> times.byRole(new Asked(90, null)))).isEmpty();
  }

  @Test
  void thePageAndTheApiSaySoWithoutAName() {
    assertThat(
            browser.get(
                world, world.leader, "/decisions/times?days=30&client=" + world.bakery.id()))
        .hasStatusOk()
        .bodyText()
        .contains("By who is asked", "CAB members", "fewer than 3 people")
        .doesNotContain(world.cabMember.name());
    assertThat(browser.get(world, world.leader, "/decisions/times?client=nonsense"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            api.as(world, world.leader).get("/api/v1/decisions/times?client=" + world.bakery.id()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.roles[?(@.stage == 'CAB members')].notYes")
        .asArray()
        .containsExactly(1);
  }

  private List<Measured> byRole(@Nullable Client client) {
    return world.as(
        world.leader, () -> times.byRole(new Asked(90, client == null ? null : client.id())));
  }
}
