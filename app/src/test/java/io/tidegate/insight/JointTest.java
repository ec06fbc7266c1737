package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sets that do something only together, against a reference that tries every set there is. */
class JointTest {
  @Test
  void eachIsNamedThatBelongsToSomeSetOfWhichNoneCanBeLeftOutAndNoOther() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("Seed of random sets: " + seed);
    Random chance = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      int size = 2 + chance.nextInt(7);
      List<Set<Integer>> enough = sets(chance, size);
      Predicate<Collection<Integer>> does = some -> enough.stream().anyMatch(some::containsAll);
      List<Integer> all = IntStream.range(0, size).boxed().toList();

      Joint<Integer> joint = new Joint<>(all, does, () -> false);

      String when = "seed %d, round %d: %s".formatted(seed, round, enough);
      assertThat(joint.others().keySet()).as(when).isEqualTo(belonging(enough));
      assertThat(joint.unsettled()).as(when).isEmpty();
      joint.others().forEach((one, others) -> isLeast(with(others, one), does, when));
    }
  }

  @Test
  void ofHundredsOnTheSameGroupEachIsNamedWithTheFirstInTime() {
    List<Integer> all = IntStream.range(0, 400).boxed().toList();
    AtomicInteger asked = new AtomicInteger();

    Joint<Integer> joint =
        new Joint<>(
            all,
            some -> {
              asked.incrementAndGet();
              return some.size() > 2;
            },
            () -> false);

    assertThat(joint.others()).hasSize(400).containsEntry(399, List.of(0, 1));
    assertThat(asked).hasValueLessThan(8_000);
  }

  @Test
  void whatWasNotSettledInTimeIsToldAndNotCalledUnconcerned() {
    AtomicInteger asked = new AtomicInteger();
    List<Integer> all = List.of(0, 1, 2, 3, 4, 5);

    Joint<Integer> joint =
        new Joint<>(
            all,
            some -> {
              asked.incrementAndGet();
              return some.containsAll(List.of(0, 1)) || some.containsAll(List.of(2, 3));
            },
            () -> asked.get() > 6);

    assertThat(joint.others().keySet()).containsExactly(0, 1);
    assertThat(joint.unsettled()).containsExactly(2, 3, 4, 5);
  }

  private static List<Set<Integer>> sets(Random chance, int size) {
    List<Set<Integer>> sets = new ArrayList<>();
    for (int count = chance.nextInt(6); count >= 0; count--) {
      sets.add(
          IntStream.range(0, size)
              .filter(_ -> chance.nextInt(3) == 0)
              .boxed()
              .collect(Collectors.toSet()));
    }
    sets.removeIf(Set::isEmpty);
    return sets;
  }

  /** Members of those sets that hold no smaller one. */
  private static Set<Integer> belonging(List<Set<Integer>> sets) {
    return sets.stream()
        .filter(set -> sets.stream().noneMatch(other -> smaller(other, set)))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private static boolean smaller(Set<Integer> other, Set<Integer> set) {
    return !other.equals(set) && set.containsAll(other);
  }

  private static void isLeast(Set<Integer> set, Predicate<Collection<Integer>> does, String when) {
    assertThat(does.test(set)).as(when).isTrue();
    for (Integer one : set) {
      Set<Integer> less = new HashSet<>(set);
      less.remove(one);
      assertThat(does.test(less)).as(when).isFalse();
    }
  }

  private static Set<Integer> with(Collection<Integer> others, Integer one) {
    Set<Integer> set = new HashSet<>(others);
    set.add(one);
    return set;
  }
}
