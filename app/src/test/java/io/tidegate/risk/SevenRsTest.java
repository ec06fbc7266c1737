package io.tidegate.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SevenRsTest {
  @Test
  void anEmptyRequestSaysWhatToDoSevenTimes() {
    SevenRs empty = SevenRs.of(new SevenRs.Facts("", " ", "", "", "", "", ""));
    assertThat(empty.filled()).isZero();
    assertThat(empty.lines()).hasSize(7).extracting(SevenRs.Line::sentence).doesNotHaveDuplicates();
  }

  @Test
  void aFilledLineShowsTheGistOfTheRecord() {
    String reason =
        "SQL Server 2014 is out of support and the vendor stops fixing faults on it from 12 January, so we move\nnow.";
    SevenRs rs =
        SevenRs.of(
            new SevenRs.Facts(
                "Dan Okafor, for Dr Anand",
                reason,
                "",
                "high, 15 of 25",
                "",
                "Dan Okafor",
                "3 services"));
    assertThat(rs.filled()).isEqualTo(5);
    assertThat(rs.lines().get(1).sentence())
        .isEqualTo(
            "SQL Server 2014 is out of support and the vendor stops fixing faults on it from 12…");
    assertThat(rs.lines().get(2))
        .isEqualTo(new SevenRs.Line("Return", false, "Say what is better afterwards"));
  }
}
