package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Step.Kind;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import io.tidegate.ui.WindowBar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedWindowTest {
  private static final Instant TEN = Instant.parse("2026-11-21T22:00:00Z");
  private static final Window WINDOW = new Window(TEN, TEN.plus(Duration.ofMinutes(100)));

  @Test
  void theDeadlineIsMarkedWhereTheReserveBegins() {
    WindowBar bar = planned(40, 30).bar(at(TEN.minusSeconds(60)));

    assertThat(bar.work()).isEqualTo(40);
    assertThat(bar.back()).isEqualTo(70);
    assertThat(bar.now()).isNegative();
    assertThat(labels(bar)).containsExactly("22:00", "23:10", "23:40");
    assertThat(bar.words()).endsWith("Planned work ends 22:40, roll back by 23:10");
  }

  @Test
  void aDeadlineThatIsTheWindowsEndIsNotMarkedOnTopOfIt() {
    WindowBar bar = planned(40, 0).running(at(TEN));

    assertThat(labels(bar)).containsExactly("22:00", "23:40");
    assertThat(bar.words()).doesNotContain("roll back");
  }

  @Test
  void aDeadlineBeforeTheWindowIsNotMarkedOnTopOfItsStart() {
    for (int rollback : new int[] {100, 120}) {
      WindowBar bar = planned(40, rollback).running(at(TEN));

      assertThat(labels(bar)).containsExactly("22:00", "23:40");
      assertThat(bar.words()).endsWith("too short a window to go back in");
    }
  }

  @Test
  void aRunFillsTheBarUpToNow() {
    WindowBar bar = planned(40, 30).running(at(TEN.plus(Duration.ofMinutes(25))));

    assertThat(bar.done()).isEqualTo(25);
    assertThat(bar.now()).isEqualTo(25);
    assertThat(bar.work()).isEqualTo(40);
  }

  @Test
  void aRunThatIsLateStillEndsNoEarlierThanNow() {
    assertThat(planned(40, 30).running(at(TEN.plus(Duration.ofMinutes(55)))).work()).isEqualTo(55);
    WindowBar past = planned(40, 30).running(at(TEN.plus(Duration.ofMinutes(300))));
    assertThat(past.done()).isEqualTo(100);
    assertThat(past.now()).isNegative();
  }

  private static PlannedWindow planned(int work, int rollback) {
    Plan plan =
        new Plan(
            List.of(
                Step.of(Kind.IMPLEMENTATION, "Load", "", work),
                Step.of(Kind.ROLLBACK, "Boot the old image", "", rollback)),
            "",
            null,
            "",
            null);
    return new PlannedWindow(plan, WINDOW, plan.rollback());
  }

  private static Times at(Instant now) {
    return new Times(ZoneId.of("UTC"), () -> now);
  }

  private static List<String> labels(WindowBar bar) {
    return bar.marks().stream().map(WindowBar.Mark::label).toList();
  }
}
