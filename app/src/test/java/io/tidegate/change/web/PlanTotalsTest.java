package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Plan;
import io.tidegate.change.Rollback;
import io.tidegate.change.Step;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTotalsTest {
  private static final Window TWO_HOURS =
      new Window(Instant.parse("2026-11-28T20:00:00Z"), Instant.parse("2026-11-28T22:00:00Z"));
  private static final Plan PLAN =
      new Plan(
          List.of(
              Step.of(Step.Kind.IMPLEMENTATION, "Install it", "It answers", 60),
              Step.of(Step.Kind.ROLLBACK, "Put the old one back", "It answers", 30)),
          "",
          null,
          "",
          null);

  private final Times times = new Times(ZoneOffset.UTC, InstantSource.fixed(TestClock.START));

  @Test
  void aRollbackCountsAsPlanned() {
    PlanTotals totals = PlanTotals.of(new Rollback(PLAN, null), TWO_HOURS, times);

    assertThat(totals.rollback()).isEqualTo("30 min");
    assertThat(totals.rehearsed()).isNull();
    assertThat(totals.verdict()).isEqualTo("30 min to spare");
    assertThat(totals.deadline()).endsWith("21:30");
  }

  @Test
  void whatTookLongerWhenItWasTriedCountsAsItWent() {
    Rollback tried = new Rollback(PLAN, Duration.ofMinutes(75));

    PlanTotals totals = PlanTotals.of(tried, TWO_HOURS, times);

    assertThat(totals.rollback()).isEqualTo("1 h 15 min, as rehearsed");
    assertThat(totals.rehearsed()).isEqualTo(75);
    assertThat(totals.fits()).isFalse();
    assertThat(totals.verdict()).isEqualTo("15 min too long for the window");
    assertThat(totals.deadline()).endsWith("20:45");
    assertThat(PlanTotals.of(tried, null, times).rollback()).isEqualTo("1 h 15 min, as rehearsed");
  }
}
