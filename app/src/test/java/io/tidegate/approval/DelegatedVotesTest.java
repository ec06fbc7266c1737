package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody votes in the place of somebody else. */
@TidegateTest
class DelegatedVotesTest {
  @Autowired Story.Doors doors;
  @Autowired Delegations delegations;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void aDelegateVotesAsThePersonTheyStandInForAndTheLedgerSaysSo() {
    Story story = major();
    delegate(world.cabMember, world.auditor);
    story.votesAs(world.auditor, world.cabMember, "CAB", new Decision.Approve());
    Vote vote = story.stage("CAB").standing().evidence().votes().getFirst();
    assertThat(vote.voter()).isEqualTo(world.cabMember.id());
    assertThat(vote.hand()).isEqualTo(world.auditor.id());
    assertThat(events(story).stream().filter(event -> event.deed().equals("approved")))
        .extracting(LedgerEvent::onBehalfOf)
        .containsExactly(world.cabMember.id());
  }

  @Test
  void oneHandCountsOnceInAStage() {
    Story story = major();
    delegate(world.cabMember, world.secondCabMember);
    story.approves(world.secondCabMember, "CAB");
    assertThatThrownBy(() ->
            story.votesAs(world.secondCabMember, world.cabMember, "CAB", new Decision.Approve()))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("one person counts once");
  }

  @Test
  void nobodyStandsInWithoutADelegation() {
    Story story = major();
    assertThatThrownBy(
            () -> story.votesAs(world.auditor, world.cabMember, "CAB", new Decision.Approve()))
        .isInstanceOf(Forbidden.class);
  }

  private Story major() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private void delegate(Person principal, Person delegate) {
    LocalDate today = clock.instant().atZone(principal.zone()).toLocalDate();
    world.as(
        principal,
        () ->
            delegations.add(
                world.actor(principal), principal.id(), delegate.id(), today, today.plusDays(9)));
  }

  private List<LedgerEvent> events(Story story) {
    return Stream.of("change", "approval")
        .flatMap(room ->
            world.inAccount(() -> ledger.of(room, story.id.value(), null, 100)).items().stream())
        .toList();
  }
}
