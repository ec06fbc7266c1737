package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class NumbersTest {
  private static final int AT_ONCE = 12;
  private static final int EACH = 10;

  @Autowired Changes changes;
  @Autowired NumberStore numbers;
  @Autowired Worlds worlds;
  @Autowired PlatformTransactionManager transactions;

  World world;

  @BeforeEach
  void open() {
    world = worlds.msp();
  }

  @Test
  void manyWhoDraftAtOnceEachGetTheirOwnAndTheirNextIsAlwaysHigher() throws Exception {
    List<Integer> all = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<List<Integer>> writer =
          () -> IntStream.range(0, EACH).map(_ -> draft()).boxed().toList();
      for (Future<List<Integer>> numbers :
          IntStream.range(0, AT_ONCE).mapToObj(_ -> writers.submit(writer)).toList()) {
        assertThat(numbers.get()).isSorted();
        all.addAll(numbers.get());
      }
    }
    assertThat(all).doesNotHaveDuplicates().hasSize(AT_ONCE * EACH);
  }

  @Test
  void aDraftThatIsNotCommittedHoldsNobodyUp() {
    int[] first = new int[1];
    int second =
        inOneTransaction(_ -> {
          first[0] = draft();
          return CompletableFuture.supplyAsync(this::draft).orTimeout(20, TimeUnit.SECONDS).join();
        });

    assertThat(second).isGreaterThan(first[0]);
  }

  @Test
  void aDraftThatFailsLeavesAGapAndItsNumberIsNotGivenAgain() {
    int lost =
        inOneTransaction(status -> {
          status.setRollbackOnly();
          return draft();
        });

    assertThat(draft()).isGreaterThan(lost);
  }

  @Test
  void numbersTakenTogetherFollowEachOtherAndAreNobodyElses() {
    int first = world.inAccount(() -> numbers.first(5));

    assertThat(draft()).isGreaterThanOrEqualTo(first + 5);
  }

  @Test
  void anotherAccountCountsForItself() {
    int before = world.inAccount(numbers::next);
    World rival = world.rival();
    rival.inAccount(() -> numbers.first(100));

    assertThat(world.inAccount(numbers::next)).isEqualTo(before + 1);
  }

  private int inOneTransaction(TransactionCallback<Integer> work) {
    return world.inAccount(
        () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(work)));
  }

  private int draft() {
    return world
        .as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), ChangeType.NORMAL, "Replace the fan", null)))
        .number();
  }
}
