package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.ChangeType;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may have authorised an emergency by word of mouth when there is nobody else. */
@TidegateTest
class SpokenInSoloModeTest {
  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Remedies remedies;
  @Autowired Risks risks;
  @Autowired Accounts accounts;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;

  @BeforeEach
  void aShopOfTwoInSoloMode() {
    world = worlds.smb();
    Account account = world.inAccount(() -> accounts.get(world.id()));
    world.as(
        world.administrator,
        () ->
            accounts.switchSoloMode(
                world.actor(world.administrator), true, "There are two of us", account.version()));
  }

  @Test
  void whoAskedForItIsNotOfferedSinceTheirWordWouldNotCountAtOnce() {
    Story story = emergencyOfLowRisk();

    assertThat(story.stage("ECAB").bench().eligible()).contains(world.requester.id());
    assertThat(authorisers(story)).isEmpty();
    assertThatThrownBy(() -> speak(story, world.requester))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("may authorise");
  }

  @Test
  void theClientIsOfferedAsTheSecondPersonAndTheirWordCountsAtOnce() {
    Person client = worlds.personOf(world, world.bakery, "Cleo Client", Role.CLIENT_APPROVER);
    Story story = emergencyOfLowRisk();

    assertThat(authorisers(story)).containsExactly(client.id());
    speak(story, client);
    assertThat(story.stage("ECAB").standing()).isInstanceOf(Standing.Satisfied.class);
  }

  private Story emergencyOfLowRisk() {
    Story story = Story.asked(world, doors, ChangeType.EMERGENCY, false, 1);
    story.assess(risks, 1);
    return story;
  }

  private List<PersonId> authorisers(Story story) {
    return world
        .as(
            world.changeManager,
            () ->
                remedies.of(
                    world.actor(world.changeManager),
                    story.change(),
                    approvals.of(story.change()).orElseThrow()))
        .authorisers()
        .stream()
        .map(Person::id)
        .toList();
  }

  private void speak(Story story, Person authoriser) {
    world.doAs(
        world.changeManager,
        () ->
            approvals.recordWord(
                world.actor(world.changeManager),
                story.id,
                new SpokenWord(authoriser.id(), clock.instant(), "telephone")));
  }
}
