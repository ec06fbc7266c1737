package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.kernel.ClientId;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ItilRoutesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STANDARD  |          | false | false | standard         |
          NORMAL    | LOW      | false | false | normal, low      | Change manager or peer
          NORMAL    | LOW      | false | true  | normal, low      | Change manager or peer
          NORMAL    | MEDIUM   | false | false | normal, medium   | Change manager + Service owners
          NORMAL    | HIGH     | false | false | normal, high     | CAB + Business owners, IT leadership
          NORMAL    | HIGH     | false | true  | normal, high     | CAB + Business owners, IT leadership, Second look: cannot be rolled back
          NORMAL    | CRITICAL | false | false | normal, critical | CAB + Client approver, IT leadership
          NORMAL    | CRITICAL | false | true  | normal, critical | CAB + Client approver, IT leadership, Second look: cannot be rolled back
          NORMAL    | LOW      | true  | false | normal, major    | CAB + Client approver, IT leadership
          EMERGENCY |          | false | false | emergency        | ECAB
          EMERGENCY | CRITICAL | true  | true  | emergency        | ECAB
          """)
  void everyCaseOfTheDesignsTableHasItsRoute(
      ChangeType type,
      @Nullable RiskLevel level,
      boolean major,
      boolean irreversible,
      String row,
      @Nullable String groups) {
    RouteTable.Chosen chosen = choose(type, level, major, irreversible).orElseThrow();
    assertThat(chosen.row()).isEqualTo(row);
    assertThat(drawn(chosen.route())).isEqualTo(groups == null ? "" : groups);
  }

  @Test
  void aNormalChangeWithoutARiskHasNoRoute() {
    assertThat(choose(ChangeType.NORMAL, null, false, false)).isEmpty();
  }

  @Test
  void onlyAStandardChangeIsPreapproved() {
    assertThat(choose(ChangeType.STANDARD, null, false, false).orElseThrow().route().preapproved())
        .isTrue();
    assertThat(
            choose(ChangeType.NORMAL, RiskLevel.LOW, false, false)
                .orElseThrow()
                .route()
                .preapproved())
        .isFalse();
  }

  @Test
  void theFirstMatchingRowWins() {
    assertThat(choose(ChangeType.NORMAL, RiskLevel.CRITICAL, true, false).orElseThrow().row())
        .isEqualTo("normal, major");
  }

  @Test
  void thePresetReadsBackAsItWasWritten() {
    JsonMapper json = JsonMapper.builder().build();
    String written = json.writeValueAsString(ApprovalRules.itil());
    assertThat(json.readValue(written, ApprovalRules.class)).isEqualTo(ApprovalRules.itil());
  }

  private static Optional<RouteTable.Chosen> choose(
      ChangeType type, @Nullable RiskLevel level, boolean major, boolean irreversible) {
    return ApprovalRules.itil()
        .routes()
        .choose(
            new Case(
                type, major, level, "", 0, ClientId.next(), false, BigDecimal.ZERO, irreversible));
  }

  private static String drawn(Route route) {
    return String.join(
        ", ",
        route.groups().stream()
            .map(group -> String.join(" + ", group.stream().map(Stage::name).toList()))
            .toList());
  }
}
