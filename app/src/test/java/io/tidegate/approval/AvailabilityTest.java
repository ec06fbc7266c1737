package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.Availability.Chair;
import io.tidegate.directory.Delegation;
import io.tidegate.directory.DelegationId;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final PersonId ANN = PersonId.next();
  private static final PersonId BEN = PersonId.next();
  private static final PersonId CAL = PersonId.next();

  @Test
  void whoIsThereCanDecide() {
    Availability there = Availability.of(stage(new Rule.AnyOne(), ANN, BEN), Map.of(), NOW);
    assertThat(there.enoughFrom()).isNull();
    assertThat(there.chairs()).allSatisfy(chair -> assertThat(chair.away()).isNull());
  }

  @Test
  void aStandInKeepsTheStageGoing() {
    Availability there =
        Availability.of(
            stage(new Rule.AnyOne(), ANN), Map.of(ANN, List.of(away(ANN, CAL, 48))), NOW);
    assertThat(there.enoughFrom()).isNull();
    assertThat(there.chairs().getFirst().standIns()).containsExactly(CAL);
    assertThat(there.chairs().getFirst().away()).isEqualTo(NOW.plus(Duration.ofHours(48)));
  }

  @Test
  void whenTheStandInIsAwayTooNobodyCanDecideUntilOneOfThemIsBack() {
    Availability there =
        Availability.of(
            stage(new Rule.AnyOne(), ANN),
            Map.of(
                ANN, List.of(away(ANN, CAL, 48)),
                CAL, List.of(away(CAL, BEN, 24))),
            NOW);
    assertThat(there.enoughFrom()).isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void oneHandGivesOneVoteSoAllCannotBeMetByOneStandInForTwo() {
    Availability there =
        Availability.of(
            stage(new Rule.Everyone(), ANN, BEN),
            Map.of(
                ANN, List.of(away(ANN, CAL, 48)),
                BEN, List.of(away(BEN, CAL, 72))),
            NOW);
    assertThat(there.enoughFrom()).isEqualTo(NOW.plus(Duration.ofHours(48)));
  }

  @Test
  void whoeverAskedForTheChangeStandsInForNobodyInIt() {
    Bench bench = Bench.of(Set.of(ANN), Set.of(CAL));
    Availability there =
        Availability.of(
            judged(Stage.of("CAB", new Rule.AnyOne()), bench),
            Map.of(ANN, List.of(away(ANN, CAL, 48))),
            NOW);
    assertThat(there.enoughFrom()).isEqualTo(NOW.plus(Duration.ofHours(48)));
    assertThat(there.chairs().getFirst().standIns()).isEmpty();
  }

  /** As many votes can be given as the best of all ways to hand them out gives. */
  @Test
  void handsAreHandedOutAsWellAsTheyCanBe() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int turn = 0; turn < 3_000; turn++) {
      List<PersonId> everybody = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        everybody.add(PersonId.next());
      }
      List<Chair> chairs = new ArrayList<>();
      int count = random.nextInt(6);
      for (int i = 0; i < count; i++) {
        Set<PersonId> standIns = new HashSet<>();
        everybody.stream().filter(_ -> random.nextInt(3) == 0).forEach(standIns::add);
        standIns.remove(everybody.get(i));
        chairs.add(new Chair(everybody.get(i), random.nextBoolean() ? NOW : null, standIns));
      }
      assertThat(Availability.hands(chairs))
          .as("AvailabilityTest seed %d", seed)
          .isEqualTo(best(chairs, 0, new HashSet<>()));
    }
  }

  private static int best(List<Chair> chairs, int from, Set<PersonId> used) {
    if (from == chairs.size()) {
      return 0;
    }
    Chair chair = chairs.get(from);
    int best = best(chairs, from + 1, used);
    Set<PersonId> hands = new HashSet<>(chair.standIns());
    if (chair.away() == null) {
      hands.add(chair.voter());
    }
    for (PersonId hand : hands) {
      if (used.add(hand)) {
        best = Math.max(best, 1 + best(chairs, from + 1, used));
        used.remove(hand);
      }
    }
    return best;
  }

  private static JudgedStage stage(Rule rule, PersonId... members) {
    return judged(Stage.of("CAB", rule), Bench.of(Set.of(members), Set.of()));
  }

  private static JudgedStage judged(Stage stage, Bench bench) {
    int eligible = bench.eligible().size();
    Evidence evidence = new Evidence(1, eligible, stage.rule().needed(eligible), 0, List.of());
    return new JudgedStage(
        java.util.UUID.randomUUID(),
        stage,
        0,
        true,
        bench,
        new Standing.Unsatisfied(evidence, false),
        List.of(),
        NOW,
        Escalated.NOT);
  }

  private static Delegation away(PersonId principal, PersonId delegate, int hours) {
    return new Delegation(
        DelegationId.next(),
        principal,
        delegate,
        NOW.minus(Duration.ofDays(1)),
        NOW.plus(Duration.ofHours(hours)),
        null);
  }
}
