package io.tidegate.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stands in for whom, from day to day. */
@TidegateTest
class DelegationsTest {
  @Autowired Worlds worlds;
  @Autowired Delegations delegations;

  @Test
  void aDelegationHoldsFromTheFirstToTheLastDayInThePrincipalsZone() {
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    PersonId away = world.clientApprover.id();
    PersonId standIn = world.clientRequester.id();
    // Berlin leaves summer time on 31 October 2027: that day has 25 hours.
    Delegation delegation =
        world.as(
            world.administrator,
            () ->
                delegations.add(
                    admin, away, standIn, LocalDate.of(2027, 10, 31), LocalDate.of(2027, 10, 31)));

    assertThat(delegation.startsAt()).isEqualTo(Instant.parse("2027-10-30T22:00:00Z"));
    assertThat(delegation.endsAt()).isEqualTo(Instant.parse("2027-10-31T23:00:00Z"));
    assertThat(world.inAccount(() -> delegations.principalsOf(standIn, delegation.startsAt())))
        .isEqualTo(Set.of(away));
    assertThat(world.inAccount(() -> delegations.standInsFor(away, delegation.endsAt()))).isEmpty();

    world.doAs(world.administrator, () -> delegations.withdraw(admin, delegation.id()));
    assertThat(world.inAccount(() -> delegations.standInsFor(away, delegation.startsAt())))
        .isEmpty();
  }

  @Test
  void nobodyStandsInForAPersonOfAnotherClientOrForThemselves() {
    World world = worlds.msp();
    Actor away = world.actor(world.clientApprover);
    LocalDate day = LocalDate.of(2026, 12, 1);

    for (Person standIn :
        List.of(world.clientApprover, world.otherClientApprover, world.changeManager)) {
      assertThatExceptionOfType(Invalid.class)
          .isThrownBy(() ->
              world.doAs(
                  world.clientApprover,
                  () -> delegations.add(away, away.person(), standIn.id(), day, day)));
    }
  }
}
