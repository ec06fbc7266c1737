package io.tidegate.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.audit.Ledger;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Failure;
import io.tidegate.risk.ImpactView.Verdict;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random asking, answering and waiving, against what the design says comes of it. */
@TidegateTest
class AssessmentModelTest {
  private static final long SEED = 20261121;
  private static final int COMMANDS = 400;

  @Autowired AssessmentTasks tasks;
  @Autowired Changes changes;
  @Autowired Teams teams;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;

  private final Random random = new Random(SEED);
  private final List<Asked> asked = new ArrayList<>();
  private World world;
  private AskedViews views;
  private int deeds;

  @Test
  void approvalWaitsForExactlyWhatIsNeitherAnsweredNorWaived() {
    System.out.println("Assessment model: seed " + SEED);
    world = worlds.msp();
    views = new AskedViews(world, changes, tasks);
    Map<Assessor, Set<Person>> whom =
        Map.of(
            new Assessor.Somebody(world.serviceOwner.id()),
            Set.of(world.serviceOwner),
            new Assessor.Somebody(world.clientViewer.id()),
            Set.of(world.clientViewer),
            views.team(teams, world.implementer, world.leader),
            Set.of(world.implementer, world.leader));
    for (int i = 0; i < COMMANDS; i++) {
      command(List.copyOf(whom.entrySet()));
      assertThat(views.blockers())
          .as("after command %d", i)
          .containsExactlyElementsOf(
              asked.stream().filter(one -> !one.settled()).map(Asked::code).toList());
    }
    assertThat(views.ledger(ledger)).hasSize(deeds);
    assertThat(deeds).isGreaterThan(40);
  }

  private void command(List<Map.Entry<Assessor, Set<Person>>> whom) {
    switch (asked.isEmpty() ? 0 : random.nextInt(6)) {
      case 0 -> ask(whom.get(random.nextInt(whom.size())));
      case 1, 2, 3 -> answer(asked.get(random.nextInt(asked.size())));
      default -> waive(asked.get(random.nextInt(asked.size())));
    }
  }

  private void ask(Map.Entry<Assessor, Set<Person>> whom) {
    boolean waits =
        asked.stream()
            .anyMatch(
                one -> one.assessor.equals(whom.getKey()) && one.verdict == null && !one.waived);
    expect(
        !waits,
        () -> asked.add(new Asked(views.asks(whom.getKey()), whom.getKey(), whom.getValue())));
  }

  private void answer(Asked one) {
    List<Person> anybody =
        List.of(world.serviceOwner, world.clientViewer, world.implementer, world.leader);
    Person by = anybody.get(random.nextInt(anybody.size()));
    Verdict verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
    expect(
        one.verdict == null && one.askable.contains(by),
        () -> {
          views.answers(by, one.id, verdict, "In some words");
          one.verdict = verdict;
        });
  }

  private void waive(Asked one) {
    List<Person> anybody = List.of(world.requester, world.changeManager, world.serviceOwner);
    Person by = anybody.get(random.nextInt(anybody.size()));
    expect(
        !one.settled() && !by.equals(world.serviceOwner),
        () -> {
          views.waives(by, one.id, "It is done without");
          one.waived = true;
        });
  }

  private void expect(boolean done, Runnable deed) {
    try {
      deed.run();
      assertThat(done).as("it was done").isTrue();
      deeds++;
    } catch (Failure refused) {
      assertThat(done).as("it was refused: %s", refused.getMessage()).isFalse();
    }
  }

  private static final class Asked {
    private final UUID id;
    private final Assessor assessor;
    private final Set<Person> askable;
    private @Nullable Verdict verdict;
    private boolean waived;

    Asked(UUID id, Assessor assessor, Set<Person> askable) {
      this.id = id;
      this.assessor = assessor;
      this.askable = new HashSet<>(askable);
    }

    boolean settled() {
      return waived || (verdict != null && verdict != Verdict.REFUSED);
    }

    String code() {
      return verdict == Verdict.REFUSED ? "assessment-refused" : "assessment-open";
    }
  }
}
