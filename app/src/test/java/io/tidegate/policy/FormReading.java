package io.tidegate.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a browser sends when a section's form is sent as it stands. */
final class FormReading {
  private FormReading() {}

  static Map<String, List<String>> sent(List<InputGroup> groups) {
    Map<String, List<String>> sent = new HashMap<>();
    groups.stream().flatMap(group -> group.inputs().stream()).forEach(input -> put(sent, input));
    return sent;
  }

  private static void put(Map<String, List<String>> sent, Input input) {
    switch (input) {
      case Input.Whole whole -> sent.put(whole.name(), List.of(whole.value()));
      case Input.Choice choice -> sent.put(choice.name(), List.of(choice.value()));
      case Input.Ticks ticks -> sent.put(ticks.name(), List.copyOf(ticks.chosen()));
      case Input.Lines lines -> sent.put(lines.name(), List.of(lines.value()));
      case Input.Grid grid ->
          grid.lines().stream()
              .flatMap(line -> line.cells().stream())
              .forEach(cell -> put(sent, cell));
      case Input.Rows rows -> rows(sent, rows);
    }
  }

  private static void rows(Map<String, List<String>> sent, Input.Rows rows) {
    List<Map<String, String>> all = rows.withSpare();
    for (int at = 0; at < all.size(); at++) {
      for (Input.Rows.Column column : rows.columns()) {
        sent.put(rows.cell(at, column), List.of(all.get(at).getOrDefault(column.name(), "")));
      }
    }
  }
}
