package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");
  private static final double MIDDLE = 0.5;

  @Test
  void anEndpointThatAlwaysFailsIsTriedTenTimesTheLastAfterThreeDays() {
    assertThat(attempts(MIDDLE))
        .containsExactly(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofSeconds(305),
            Duration.parse("PT35M5S"),
            Duration.parse("PT2H35M5S"),
            Duration.parse("PT7H35M5S"),
            Duration.parse("PT17H35M5S"),
            Duration.parse("PT31H35M5S"),
            Duration.parse("PT51H35M5S"),
            Duration.ofDays(3));
  }

  @Test
  void whateverTheLuckTheLastAttemptIsWhenThreeDaysAreOver() {
    for (double luck : new double[] {0, 0.1, 0.9, 1}) {
      assertThat(attempts(luck)).last().isEqualTo(Duration.ofDays(3));
      assertThat(attempts(luck)).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void luckMovesAPauseByATenthAtMost() {
    assertThat(RetryPolicy.next(FIRST, 2, FIRST, null, 0)).contains(FIRST.plusSeconds(270));
    assertThat(RetryPolicy.next(FIRST, 2, FIRST, null, 1)).contains(FIRST.plusSeconds(330));
  }

  @Test
  void whatTheEndpointAsksForIsWaitedForIfItIsLonger() {
    Instant wanted = FIRST.plusSeconds(600);
    assertThat(RetryPolicy.next(FIRST, 1, FIRST, wanted, MIDDLE)).contains(wanted);
    assertThat(RetryPolicy.next(FIRST, 4, FIRST, wanted, MIDDLE))
        .contains(FIRST.plus(Duration.ofHours(2)));
  }

  @Test
  void nobodyIsWaitedForLongerThanThreeDays() {
    Instant far = FIRST.plus(Duration.ofDays(30));
    assertThat(RetryPolicy.next(FIRST, 1, FIRST, far, MIDDLE))
        .contains(FIRST.plus(Duration.ofDays(3)));
  }

  /** After how long each attempt is made when all fail. */
  private static List<Duration> attempts(double luck) {
    List<Duration> attempts = new ArrayList<>();
    Optional<Instant> next = Optional.of(FIRST);
    while (next.isPresent()) {
      Instant now = next.get();
      attempts.add(Duration.between(FIRST, now));
      next = RetryPolicy.next(FIRST, attempts.size(), now, null, luck);
    }
    return attempts;
  }
}
