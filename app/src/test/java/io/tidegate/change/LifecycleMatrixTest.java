package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Lifecycle.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every state, every transition, every type: where it leads, or that it leads nowhere ({@code .}).
 * Written from the design, section 3; reclassify is read by the type that the change is to become.
 */
class LifecycleMatrixTest {
  private static final String NORMAL =
      """
      from      | SUBMIT RECLASSIFY RECORD REQUEST_APPROVAL AUTHORIZE REOPEN    REJECT   REWORK START     FINISH   ROLL_BACK ACCEPT CLOSE  HOLD      RESUME    CANCEL
      DRAFT     | ASSESS ASSESS     .      .                .         .         .        .      .         .        .         .      .      .         .         CANCELLED
      ASSESS    | .      ASSESS     .      AUTHORIZE        .         .         .        DRAFT  .         .        .         .      .      ASSESS    ASSESS    CANCELLED
      AUTHORIZE | .      ASSESS     .      .                SCHEDULED .         REJECTED DRAFT  .         .        .         .      .      AUTHORIZE AUTHORIZE CANCELLED
      SCHEDULED | .      ASSESS     .      .                .         AUTHORIZE .        DRAFT  IMPLEMENT .        .         .      .      SCHEDULED SCHEDULED CANCELLED
      IMPLEMENT | .      .          .      .                .         .         .        .      .         VALIDATE IMPLEMENT .      .      IMPLEMENT IMPLEMENT .
      VALIDATE  | .      .          .      .                .         .         .        .      .         .        IMPLEMENT REVIEW .      .         VALIDATE  .
      REVIEW    | .      .          .      .                .         .         .        .      .         .        .         .      CLOSED .         .         .
      CLOSED    | .      .          .      .                .         .         .        .      .         .        .         .      .      .         .         .
      REJECTED  | .      .          .      .                .         .         .        DRAFT  .         .        .         .      .      .         .         .
      CANCELLED | .      .          .      .                .         .         .        .      .         .        .         .      .      .         .         .
      """;

  private static final String EMERGENCY =
      """
      from      | SUBMIT    RECLASSIFY RECORD REQUEST_APPROVAL AUTHORIZE REOPEN    REJECT   REWORK START     FINISH   ROLL_BACK ACCEPT CLOSE  HOLD      RESUME    CANCEL
      DRAFT     | AUTHORIZE AUTHORIZE  REVIEW .                .         .         .        .      .         .        .         .      .      .         .         CANCELLED
      ASSESS    | .         AUTHORIZE  .      .                .         .         .        DRAFT  .         .        .         .      .      ASSESS    ASSESS    CANCELLED
      AUTHORIZE | .         AUTHORIZE  .      .                SCHEDULED .         REJECTED DRAFT  .         .        .         .      .      AUTHORIZE AUTHORIZE CANCELLED
      SCHEDULED | .         AUTHORIZE  .      .                .         AUTHORIZE .        DRAFT  IMPLEMENT .        .         .      .      SCHEDULED SCHEDULED CANCELLED
      IMPLEMENT | .         .          .      .                .         .         .        .      .         VALIDATE IMPLEMENT .      .      IMPLEMENT IMPLEMENT .
      VALIDATE  | .         .          .      .                .         .         .        .      .         .        IMPLEMENT REVIEW .      .         VALIDATE  .
      REVIEW    | .         .          .      .                .         .         .        .      .         .        .         .      CLOSED .         .         .
      CLOSED    | .         .          .      .                .         .         .        .      .         .        .         .      .      .         .         .
      REJECTED  | .         .          .      .                .         .         .        DRAFT  .         .        .         .      .      .         .         .
      CANCELLED | .         .          .      .                .         .         .        .      .         .        .         .      .      .         .         .
      """;

  private static final String STANDARD =
      """
      from      | SUBMIT    RECLASSIFY RECORD REQUEST_APPROVAL AUTHORIZE REOPEN REJECT REWORK START     FINISH   ROLL_BACK ACCEPT CLOSE  HOLD      RESUME    CANCEL
      DRAFT     | SCHEDULED SCHEDULED  .      .                .         .      .      .      .         .        .         .      .      .         .         CANCELLED
      ASSESS    | .         SCHEDULED  .      .                .         .      .      DRAFT  .         .        .         .      .      ASSESS    ASSESS    CANCELLED
      AUTHORIZE | .         SCHEDULED  .      .                .         .      .      DRAFT  .         .        .         .      .      AUTHORIZE AUTHORIZE CANCELLED
      SCHEDULED | .         SCHEDULED  .      .                .         .      .      DRAFT  IMPLEMENT .        .         .      .      SCHEDULED SCHEDULED CANCELLED
      IMPLEMENT | .         .          .      .                .         .      .      .      .         VALIDATE IMPLEMENT .      .      IMPLEMENT IMPLEMENT .
      VALIDATE  | .         .          .      .                .         .      .      .      .         .        IMPLEMENT REVIEW .      .         VALIDATE  .
      REVIEW    | .         .          .      .                .         .      .      .      .         .        .         .      CLOSED .         .         .
      CLOSED    | .         .          .      .                .         .      .      .      .         .        .         .      .      .         .         .
      REJECTED  | .         .          .      .                .         .      .      DRAFT  .         .        .         .      .      .         .         .
      CANCELLED | .         .          .      .                .         .      .      .      .         .        .         .      .      .         .         .
      """;

  private static final String WHO =
      """
      SUBMIT           | REQUESTER OWNER
      RECLASSIFY       | CHANGE_MANAGER
      RECORD           | ANY_IMPLEMENTER CHANGE_MANAGER
      REQUEST_APPROVAL | OWNER CHANGE_MANAGER
      AUTHORIZE        | TIDEGATE
      REOPEN           | TIDEGATE
      REJECT           | TIDEGATE
      REWORK           | OWNER CHANGE_MANAGER
      START            | IMPLEMENTER
      FINISH           | IMPLEMENTER
      ROLL_BACK        | IMPLEMENTER CHANGE_MANAGER
      ACCEPT           | REQUESTER VALIDATOR
      CLOSE            | CHANGE_MANAGER
      HOLD             | CHANGE_MANAGER TIDEGATE
      RESUME           | CHANGE_MANAGER
      CANCEL           | OWNER CHANGE_MANAGER
      """;

  @TestFactory
  List<DynamicTest> everyTransitionLeadsWhereTheTableSays() {
    List<DynamicTest> cells = new ArrayList<>();
    cells.addAll(cellsOf(ChangeType.NORMAL, NORMAL));
    cells.addAll(cellsOf(ChangeType.EMERGENCY, EMERGENCY));
    cells.addAll(cellsOf(ChangeType.STANDARD, STANDARD));
    assertThat(cells)
        .hasSize(ChangeType.values().length * State.values().length * Transition.values().length);
    return cells;
  }

  private static List<DynamicTest> cellsOf(ChangeType type, String table) {
    List<String[]> rows = table.lines().map(line -> line.trim().split("[ |]+")).toList();
    String[] transitions = rows.getFirst();
    List<DynamicTest> cells = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      for (int column = 1; column < transitions.length; column++) {
        cells.add(cell(type, row[0], transitions[column], row[column]));
      }
    }
    return cells;
  }

  private static DynamicTest cell(ChangeType type, String from, String transition, String to) {
    return DynamicTest.dynamicTest(
        "%s: %s in %s -> %s".formatted(type, transition, from, to),
        () ->
            assertThat(
                    Lifecycle.edge(Transition.valueOf(transition), State.valueOf(from), type)
                        .map(edge -> edge.to().name())
                        .orElse("."))
                .isEqualTo(to));
  }

  @Test
  void everyTransitionIsTakenByWhomTheTableSays() {
    WHO.lines()
        .map(line -> line.trim().split("[ |]+"))
        .forEach(
            row -> assertThat(whoTakes(Transition.valueOf(row[0]))).isEqualTo(capacities(row)));
  }

  private static Set<Capacity> capacities(String[] row) {
    return Arrays.stream(row).skip(1).map(Capacity::valueOf).collect(Collectors.toSet());
  }

  private static Set<Capacity> whoTakes(Transition transition) {
    return Arrays.stream(State.values())
        .flatMap(from ->
            Arrays.stream(ChangeType.values())
                .flatMap(type -> Lifecycle.edge(transition, from, type).stream()))
        .map(Edge::who)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
