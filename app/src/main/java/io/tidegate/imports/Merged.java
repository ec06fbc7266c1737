package io.tidegate.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of one change made one: of each column the value that most rows have, of a tie the one
 * further down. Rows that are the same count once.
 *
 * @param values by column, without cells that say nothing
 * @param firsts the line where each of these values stands first
 * @param all every value of each column, in order, once
 */
record Merged(
    List<LogRow> rows,
    Map<String, String> values,
    Map<String, Integer> firsts,
    Map<String, Set<String>> all,
    List<Finding> findings) {

  /**
   * Merges.
   *
   * @param silent whether a cell says nothing
   * @param agreeing columns in which rows of a change ought to say the same
   */
  static Merged of(
      List<String> header, List<LogRow> rows, Predicate<String> silent, Set<String> agreeing) {
    List<Finding> findings = new ArrayList<>();
    List<LogRow> once = once(rows, findings);
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Integer> firsts = new HashMap<>();
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (int column = 0; column < header.size(); column++) {
      Tally tally = new Tally();
      for (LogRow row : once) {
        String cell = row.cell(column);
        if (!silent.test(cell)) {
          tally.count(cell, row.line());
        }
      }
      String name = header.get(column);
      if (!tally.isEmpty()) {
        values.put(name, tally.chosen());
        firsts.put(name, tally.line(tally.chosen()));
        all.put(name, tally.values());
        if (agreeing.contains(name) && tally.values().size() > 1) {
          findings.add(tally.disagreement(name));
        }
      }
    }
    return new Merged(once, values, firsts, all, findings);
  }

  private static List<LogRow> once(List<LogRow> rows, List<Finding> findings) {
    Set<List<String>> seen = new LinkedHashSet<>();
    List<LogRow> once = new ArrayList<>();
    for (LogRow row : rows) {
      if (seen.add(row.cells())) {
        once.add(row);
      } else {
        findings.add(Flaw.SAME_ROW.at(row.line(), "", ""));
      }
    }
    return once;
  }

  /** How often each value of a column stands there, and where. */
  private static final class Tally {
    private final Map<String, List<Integer>> lines = new LinkedHashMap<>();

    void count(String value, int line) {
      lines.computeIfAbsent(value, _ -> new ArrayList<>()).add(line);
    }

    boolean isEmpty() {
      return lines.isEmpty();
    }

    Set<String> values() {
      return lines.keySet();
    }

    int line(String value) {
      return lines.getOrDefault(value, List.of(0)).getFirst();
    }

    String chosen() {
      String chosen = "";
      int most = 0;
      int last = 0;
      for (Map.Entry<String, List<Integer>> value : lines.entrySet()) {
        int times = value.getValue().size();
        int latest = value.getValue().getLast();
        if (times > most || (times == most && latest > last)) {
          chosen = value.getKey();
          most = times;
          last = latest;
        }
      }
      return chosen;
    }

    Finding disagreement(String column) {
      String chosen = chosen();
      List<String> others = new ArrayList<>();
      int first = 0;
      for (Map.Entry<String, List<Integer>> value : lines.entrySet()) {
        if (!value.getKey().equals(chosen)) {
          first = first == 0 ? value.getValue().getFirst() : first;
          others.add(value.getKey() + " in " + Lines.of(value.getValue()));
        }
      }
      return Flaw.DISAGREES.at(
          first,
          column,
          String.join("; ", others),
          "Taken is " + chosen + ", not " + String.join(", nor ", others) + ".");
    }
  }
}
