package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random commands through the doors, on the real database: votes, votes in others' places, several
 * at once, absences, edits, more approvers, reminders, escalations and time. Each is taken or
 * refused as the plain reference says, and the change stands where its votes bring it. Run it again
 * with {@code -Dtidegate.seed=…}.
 */
@TidegateTest
class ApprovalCommandsTest {
  private static final boolean THOROUGH = "full".equals(System.getProperty("tidegate.budget"));
  private static final int STORIES = THOROUGH ? 60 : 8;

  @Autowired Story.Doors storyDoors;
  @Autowired Approvals approvals;
  @Autowired Together together;
  @Autowired OpenDecisions decisions;
  @Autowired Dossiers dossiers;
  @Autowired Overdue overdue;
  @Autowired Escalations escalations;
  @Autowired Delegations delegations;
  @Autowired Policies policies;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  final List<Delegation> given = new ArrayList<>();

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    goesOnInTwoSteps();
  }

  private void goesOnInTwoSteps() {
    ApprovalRules itil = ApprovalRules.itil();
    ApprovalRules.Step further =
        new ApprovalRules.Step(20, true, List.of(new Approvers.Holders(Role.CHANGE_MANAGER)));
    Person manager = world.changeManager;
    world.doAs(
        manager,
        () ->
            policies.adopt(
                world.actor(manager),
                world.bakery.id(),
                ApprovalSection.APPROVAL,
                new ApprovalRules(
                    itil.routes(),
                    itil.deadlines(),
                    itil.solo(),
                    itil.mayOverride(),
                    new ApprovalRules.Escalation(false, itil.escalates().to(), List.of(further))),
                "They asked"));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void everyCommandDoesWhatThePlainReferenceSays() {
    long seed = Long.getLong("tidegate.seed", 20_261_130);
    System.out.println("ApprovalCommandsTest seed " + seed);
    Map<String, Integer> seen = new HashMap<>();
    ApprovalGame.Doors doors =
        new ApprovalGame.Doors(
            approvals,
            together,
            decisions,
            dossiers,
            overdue,
            escalations,
            delegations,
            storyDoors,
            clock);
    for (int number = 0; number < STORIES; number++) {
      clock.set(TestClock.START);
      new ApprovalGame(doors, world, given, seed, number).play(seen);
    }
    assertThat(seen)
        .as("seed %d: %s", seed, seen)
        .containsKeys("vote taken", "vote refused", "together refused", "SCHEDULED");
  }
}
