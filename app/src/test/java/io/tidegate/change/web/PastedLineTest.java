package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedLineTest {
  @Test
  void aLineGivesUpItsBulletItsMinutesAndWhatOneSees() {
    assertThat(PastedLine.of("3. Restart the service -> it answers, 5 min"))
        .isEqualTo(new PastedLine("Restart the service", "it answers", 5));
    assertThat(PastedLine.of("- Swap uplinks (20 min)"))
        .isEqualTo(new PastedLine("Swap uplinks", "", 20));
  }

  @Test
  void aPlainLineStaysAsItIs() {
    assertThat(PastedLine.of("Wait 10 min for the cluster"))
        .isEqualTo(new PastedLine("Wait 10 min for the cluster", "", 0));
    assertThat(PastedLine.of("2026 budget line"))
        .isEqualTo(new PastedLine("2026 budget line", "", 0));
  }
}
