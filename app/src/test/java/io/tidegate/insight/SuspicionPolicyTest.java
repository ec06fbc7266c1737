package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Rating.Level;
import io.tidegate.insight.Evidence.Reach;
import io.tidegate.insight.Suspicion.Aspect;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts for how much: as a table, and whatever the rest may be. */
class SuspicionPolicyTest {
  private static final Instant MOMENT = Instant.parse("2026-11-24T02:13:00Z");
  private static final Evidence PLAIN =
      new Evidence(
          Source.CHANGE,
          new Timing(Timing.Kind.ENDED, Duration.ofHours(1)),
          new Reach(1, false, true),
          Level.LOW,
          Fate.SUCCESSFUL,
          false);

  @ParameterizedTest
  @CsvSource({
    "RUNNING,   10, 0, CRITICAL, FAILED,             true,  99",
    "RUNNING,    0, 0,         , UNKNOWN,            false, 76",
    "ENDED,     12, 2, HIGH,     ROLLED_BACK,        false, 69",
    "ENDED,     12, 2, LOW,      SUCCESSFUL,         false, 55",
    "ENDED,   1440, 0, CRITICAL, FAILED,             true,  53",
    "ENDED,     60, 1, MEDIUM,   WITH_ISSUES,        false, 54",
    "OPEN,      30, 0, LOW,      UNKNOWN,            false, 42",
    "MISSED,    30, 0, LOW,      UNKNOWN,            false, 32",
    "PLANNED,   30, 0, LOW,      UNKNOWN,            false, 29",
    "ENDED,    720, 6, LOW,      SUCCESSFUL,         false, 12"
  })
  void theTable(
      Timing.Kind kind,
      int minutes,
      int steps,
      Level risk,
      Fate fate,
      boolean emergency,
      long points) {
    Evidence evidence =
        new Evidence(
            Source.CHANGE,
            new Timing(kind, Duration.ofMinutes(minutes)),
            new Reach(steps, false, true),
            risk,
            fate,
            emergency);
    assertThat(Math.round(SuspicionPolicy.weigh(evidence).points())).isEqualTo(points);
  }

  @Test
  void thePartsAddUpAndNoneIsEmpty() {
    Suspicion suspicion = SuspicionPolicy.weigh(PLAIN);
    assertThat(suspicion.parts())
        .extracting(Suspicion.Part::aspect)
        .containsExactly(Aspect.TIME, Aspect.REACH);
    assertThat(suspicion.parts().stream().mapToDouble(Suspicion.Part::points).sum())
        .isEqualTo(suspicion.points());
  }

  /** Trouble is told to the minute, and the page that is opened at once asks about this minute. */
  @Test
  void whatBeganWithinTheMinuteOfTroubleMayBeBehindIt() {
    assertThat(Timing.of(MOMENT, true, MOMENT.plusSeconds(59), null))
        .contains(new Timing(Timing.Kind.RUNNING, Duration.ZERO));
    assertThat(Timing.of(MOMENT, true, MOMENT.plusSeconds(10), MOMENT.plusSeconds(25)))
        .contains(new Timing(Timing.Kind.RUNNING, Duration.ZERO));
    assertThat(Timing.of(MOMENT, true, MOMENT.plusSeconds(60), null)).isEmpty();
  }

  @Test
  void nothingEverCountsMoreThanAHundred() {
    Evidence worst =
        new Evidence(
            Source.CHANGE,
            new Timing(Timing.Kind.RUNNING, Duration.ZERO),
            new Reach(0, false, true),
            Level.CRITICAL,
            Fate.FAILED,
            true);
    assertThat(SuspicionPolicy.weigh(worst).points()).isEqualTo(100);
  }

  @Test
  void whatRedundancyHoldsUpCountsLess() {
    assertThat(points(reach(PLAIN, new Reach(1, true, true))))
        .isLessThan(points(reach(PLAIN, new Reach(1, false, true))));
  }

  @Test
  void aDifferenceThatNoChangeCoversCountsMoreThanAChangeThatWentWell() {
    Evidence unrecorded =
        new Evidence(Source.UNRECORDED, PLAIN.timing(), PLAIN.reach(), null, Fate.UNKNOWN, false);
    assertThat(points(unrecorded)).isGreaterThan(points(PLAIN));
  }

  @Test
  void nearerInTimeNeverCountsLess() {
    forAll((evidence, random) -> {
      Timing timing = evidence.timing();
      Duration nearer = Duration.ofSeconds(random.nextLong(timing.gap().toSeconds() + 1));
      assertThat(points(timing(evidence, new Timing(timing.kind(), nearer))))
          .isGreaterThanOrEqualTo(points(evidence));
    });
  }

  @Test
  void runningCountsMoreThanOverAndOverMoreThanToCome() {
    forAll((evidence, _) -> {
      Duration gap = evidence.timing().gap();
      assertThat(points(timing(evidence, new Timing(Timing.Kind.RUNNING, gap))))
          .isGreaterThan(points(timing(evidence, new Timing(Timing.Kind.ENDED, Duration.ZERO))));
      assertThat(points(timing(evidence, new Timing(Timing.Kind.ENDED, gap))))
          .isGreaterThan(points(timing(evidence, new Timing(Timing.Kind.MISSED, gap))));
      assertThat(points(timing(evidence, new Timing(Timing.Kind.MISSED, gap))))
          .isGreaterThan(points(timing(evidence, new Timing(Timing.Kind.PLANNED, gap))));
    });
  }

  @Test
  void fewerStepsNeverCountLess() {
    forAll((evidence, random) -> {
      Reach reach = evidence.reach();
      Reach nearer = new Reach(random.nextInt(reach.steps() + 1), reach.redundant(), true);
      assertThat(points(reach(evidence, nearer))).isGreaterThanOrEqualTo(points(evidence));
    });
  }

  @Test
  void moreRiskAndAWorseEndNeverCountLess() {
    forAll((evidence, _) -> {
      ascending(
          Stream.of(Level.values())
              .map(level ->
                  new Evidence(
                      evidence.source(),
                      evidence.timing(),
                      evidence.reach(),
                      level,
                      evidence.fate(),
                      evidence.emergency())));
      ascending(
          Stream.of(Fate.values())
              .map(fate ->
                  new Evidence(
                      evidence.source(),
                      evidence.timing(),
                      evidence.reach(),
                      evidence.risk(),
                      fate,
                      evidence.emergency())));
    });
  }

  @ParameterizedTest
  @CsvSource({
    "true,  -60,  -12, ENDED,   12",
    "true,  -60,    0, ENDED,    0",
    "true,  -60,   30, RUNNING, 60",
    "true,  -60,     , RUNNING, 60",
    "false, -60,  -12, MISSED,  12",
    "false, -60,   30, OPEN,    60",
    "false,  20,   60, PLANNED, 20",
    "true,   10,   60, ,"
  })
  void howWorkStandsToTheMoment(
      boolean begun, int starts, Integer ends, Timing.Kind kind, Integer minutes) {
    assertThat(Timing.of(MOMENT, begun, at(starts), ends == null ? null : at(ends)))
        .isEqualTo(
            java.util.Optional.ofNullable(kind)
                .map(known -> new Timing(known, Duration.ofMinutes(minutes))));
  }

  private static Instant at(int minutes) {
    return MOMENT.plus(Duration.ofMinutes(minutes));
  }

  private static void ascending(Stream<Evidence> all) {
    List<Double> points = all.map(SuspicionPolicyTest::points).toList();
    assertThat(points).isSortedAccordingTo(Comparator.naturalOrder());
  }

  private static double points(Evidence evidence) {
    return SuspicionPolicy.weigh(evidence).points();
  }

  private static Evidence timing(Evidence one, Timing timing) {
    return new Evidence(one.source(), timing, one.reach(), one.risk(), one.fate(), one.emergency());
  }

  private static Evidence reach(Evidence one, Reach reach) {
    return new Evidence(one.source(), one.timing(), reach, one.risk(), one.fate(), one.emergency());
  }

  private static void forAll(Law law) {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Evidence evidence =
          new Evidence(
              any(random, Source.values()),
              new Timing(
                  any(random, Timing.Kind.values()),
                  Duration.ofSeconds(1 + random.nextInt(3_000_000))),
              new Reach(random.nextInt(12), random.nextBoolean(), true),
              random.nextInt(4) == 0 ? null : any(random, Level.values()),
              any(random, Fate.values()),
              random.nextBoolean());
      try {
        law.holds(evidence, random);
      } catch (AssertionError error) {
        throw new AssertionError("SuspicionPolicyTest seed " + seed + " " + evidence, error);
      }
    }
  }

  private static <T> T any(Random random, T[] values) {
    return Arrays.asList(values).get(random.nextInt(values.length));
  }

  private interface Law {
    void holds(Evidence evidence, Random random);
  }
}
