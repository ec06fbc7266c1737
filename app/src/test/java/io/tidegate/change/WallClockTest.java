package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.WallClock.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {
  private final WallClock berlin = new WallClock(ZoneId.of("Europe/Berlin"));

  @Test
  void anOrdinaryHourIsOneMoment() {
    assertThat(berlin.read("2026-11-28T20:00"))
        .isEqualTo(new Reading.Once(Instant.parse("2026-11-28T19:00:00Z")));
  }

  @Test
  void anHourInAutumnComesTwice() {
    assertThat(berlin.read("2026-10-25T02:30"))
        .isEqualTo(
            new Reading.Twice(
                Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
  }

  @Test
  void anHourInSpringDoesNotExist() {
    assertThat(berlin.read("2026-03-29T02:30"))
        .isEqualTo(
            new Reading.Never(
                LocalDateTime.parse("2026-03-29T02:00"), LocalDateTime.parse("2026-03-29T03:00")));
  }

  @Test
  void anythingElseIsUnreadable() {
    assertThat(berlin.read("Saturday night")).isEqualTo(new Reading.Unreadable());
  }
}
