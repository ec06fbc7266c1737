package io.tidegate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowBarTest {
  @ParameterizedTest
  @CsvSource({
    "0, '', 0",
    "3, ui-after, 13",
    "18, ui-after, 18",
    "50, ui-mid, 50",
    "85, ui-before, 85",
    "97, ui-before, 86",
    "99, ui-end, 99",
    "100, ui-end, 99"
  })
  void aLabelStandsAsideRatherThanOnItsNeighbour(int at, String place, int drawnAt) {
    WindowBar.Mark mark = new WindowBar.Mark(at, "01:45", true);

    assertThat(mark.place()).isEqualTo(place);
    assertThat(mark.drawnAt()).isEqualTo(drawnAt);
  }
}
