package io.tidegate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Rates with their intervals; the figures are those of the published Wilson score tables. */
class ShareTest {
  @Test
  void theIntervalIsWilsons() {
    Share share = new Share(3, 20);
    assertThat(share.low()).isCloseTo(0.0524, within(0.0001));
    assertThat(share.high()).isCloseTo(0.3604, within(0.0001));
  }

  @Test
  void noneOfManyIsNotCertainlyNone() {
    assertThat(new Share(0, 20).low()).isZero();
    assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(0.0001));
  }

  @Test
  void ofNothingNothingIsKnown() {
    assertThat(new Share(0, 0).low()).isZero();
    assertThat(new Share(0, 0).high()).isEqualTo(1);
  }

  @Test
  void everyIntervalHoldsItsOwnRateAndNarrowsWithMore() {
    for (int whole = 1; whole <= 60; whole++) {
      for (int part = 0; part <= whole; part++) {
        Share few = new Share(part, whole);
        Share many = new Share(part * 10, whole * 10);
        double rate = (double) part / whole;
        assertThat(few.low()).isBetween(0.0, rate + 1e-9);
        assertThat(few.high()).isBetween(rate - 1e-9, 1.0);
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
      }
    }
  }

  @Test
  void fewHaveNoRate() {
    assertThat(new Share(1, 3).words()).isEqualTo("1 of 3: too few for a rate");
    assertThat(new Share(3, 20).words()).isEqualTo("3 of 20 (5 to 36 %)");
  }

  @Test
  void aboveIsMoreThan() {
    assertThat(new Share(2, 20).above(10)).isFalse();
    assertThat(new Share(3, 20).above(10)).isTrue();
    assertThat(new Share(0, 0).above(0)).isFalse();
  }

  @Test
  void moreThanAllIsNoShare() {
    assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
