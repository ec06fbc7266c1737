package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One deed on all that a list finds. */
@TidegateTest
class BulkRunsTest {
  private static final int MANY = 2 * BulkWorker.AT_ONCE + 5;

  @Autowired BulkRuns runs;
  @Autowired BulkWorker worker;
  @Autowired Changes changes;
  @Autowired Worlds worlds;

  World world;
  List<Change> all;

  @BeforeEach
  void manyDraftsOfWhichTwoAreCancelled() {
    world = worlds.msp();
    all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String title = "Renew certificate " + i;
      all.add(
          world.as(
              world.requester,
              () ->
                  changes.create(
                      world.actor(world.requester),
                      new NewChange(world.bakery.id(), ChangeType.NORMAL, title, null))));
    }
    List.of(all.getFirst(), all.getLast()).forEach(this::cancel);
  }

  @Test
  void eachIsAskedForItselfAndWhatIsRefusedStaysToBeRead() {
    BulkRunId id = begin();
    Change late = world.as(world.requester, () -> create("Asked for later"));
    work(id, MANY);

    BulkRun run = run(id);
    assertThat(run.doneAt()).isNotNull();
    assertThat(run).returns(MANY, BulkRun::all).returns(MANY - 2, BulkRun::done);
    assertThat(world.as(world.changeManager, () -> runs.refusals(id, 0, 50)).items())
        .extracting(BulkRefusal::number, BulkRefusal::title)
        .containsExactly(
            tuple(all.getFirst().number(), all.getFirst().title()),
            tuple(all.getLast().number(), all.getLast().title()));
    assertThat(world.as(world.changeManager, () -> runs.refusals(id, 0, 1)).items().getFirst())
        .extracting(BulkRefusal::because)
        .asString()
        .contains("is cancelled; its record stays as it is");
    assertThat(now(all.get(1)).people().owner()).isEqualTo(world.implementer.id());
    assertThat(now(late).people().owner())
        .as("what came later was not found then")
        .isNotEqualTo(world.implementer.id());
  }

  @Test
  void itGoesOnWhereItStoppedAlsoAfterTheNodeDied() {
    BulkRunId id = begin();
    work(id, 1);
    assertThat(run(id)).returns(BulkWorker.AT_ONCE, BulkRun::looked).returns(true, BulkRun::atWork);

    world.doAs(world.changeManager, () -> runs.stop(world.actor(world.changeManager), id));
    work(id, MANY);
    assertThat(run(id))
        .returns(BulkWorker.AT_ONCE, BulkRun::looked)
        .returns(false, BulkRun::atWork);

    world.doAs(world.changeManager, () -> runs.resume(world.actor(world.changeManager), id));
    work(id, MANY);
    assertThat(run(id)).returns(MANY - 2, BulkRun::done).returns(2, BulkRun::refused);
  }

  @Test
  void onlyWhoeverAskedForItStopsItAndNobodyElsewhereSeesIt() {
    BulkRunId id = begin();
    assertThatThrownBy(() ->
            world.doAs(world.implementer, () -> runs.stop(world.actor(world.implementer), id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(world.clientApprover, () -> runs.get(id)))
        .isInstanceOf(NotFound.class);
    World rival = world.rival();
    assertThatThrownBy(() -> rival.as(rival.administrator, () -> runs.get(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aListThatFindsNothingBeginsNothing() {
    ChangeFilter none = ChangeFilter.ALL.during(null, java.time.Instant.EPOCH);
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () ->
                    runs.begin(world.actor(world.changeManager), none, new BulkDeed.Tag("x"), "")))
        .isInstanceOf(Invalid.class);
  }

  private BulkRunId begin() {
    return world.as(
        world.changeManager,
        () ->
            runs.begin(
                world.actor(world.changeManager),
                ChangeFilter.ALL,
                new BulkDeed.Assign(world.implementer.id(), false),
                "state=any"));
  }

  private void work(BulkRunId id, int pieces) {
    AtomicInteger left = new AtomicInteger(pieces);
    worker.work(world.id(), id, () -> left.getAndDecrement() <= 0);
  }

  private BulkRun run(BulkRunId id) {
    return world.as(world.changeManager, () -> runs.get(id));
  }

  private Change create(String title) {
    return changes.create(
        world.actor(world.requester),
        new NewChange(world.bakery.id(), ChangeType.NORMAL, title, null));
  }

  private Change now(Change change) {
    return world.as(world.changeManager, () -> changes.get(change.id()));
  }

  private void cancel(Change change) {
    world.doAs(
        world.changeManager,
        () ->
            changes.take(
                world.actor(world.changeManager),
                change.id(),
                new Move(Transition.CANCEL, change.version(), "Not needed.", Map.of(), null)));
  }
}
