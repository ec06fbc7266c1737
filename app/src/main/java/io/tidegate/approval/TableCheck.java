package io.tidegate.approval;

import io.tidegate.approval.Coverage.Unreachable;
import io.tidegate.approval.RouteTable.Row;
import io.tidegate.kernel.ClientId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a decision table: rows that never match, cases that no row catches, stages
 * that nobody can decide. No I/O.
 */
final class TableCheck {
  private static final int GAPS_SHOWN = 5;

  private final RouteTable table;
  private final @Nullable ClientId only;
  private final CaseWords words;
  private final StageCheck stages;

  /**
   * Of a table.
   *
   * @param only the client whose own rules it is; null when it is the account's
   * @param clients the names of clients
   */
  TableCheck(
      RouteTable table,
      @Nullable ClientId only,
      Function<ClientId, String> clients,
      Headcount heads) {
    this.table = table;
    this.only = only;
    this.words = new CaseWords(clients);
    this.stages = new StageCheck(heads);
  }

  /** Everything, by row; what is about the whole table last. */
  List<TableFinding> findings() {
    List<Condition> conditions = table.rows().stream().map(Row::when).toList();
    Coverage coverage = Coverage.of(conditions, only);
    List<TableFinding> found = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      found.addAll(row(row));
      for (Unreachable never : coverage.unreachable()) {
        if (never.row() == row) {
          found.add(TableFinding.caution(row, at(row), unreachable(never)));
        }
      }
    }
    for (int i = 0; i < table.additions().size(); i++) {
      found.addAll(
          stages.of(
              -1, table.additions().get(i).stage(), "routes.additions[%d].stage".formatted(i)));
    }
    found.addAll(gaps(coverage.gaps(), new CaseSpace(conditions, only)));
    return found;
  }

  private List<TableFinding> row(int place) {
    Row row = table.rows().get(place);
    List<TableFinding> found = new ArrayList<>();
    if (row.name().isBlank()) {
      found.add(TableFinding.error(place, at(place) + ".name", "Say what this case is called."));
    } else if (namedBefore(place)) {
      found.add(
          TableFinding.error(
              place, at(place) + ".name", "Another row is called “%s” too.".formatted(row.name())));
    }
    if (!row.route().preapproved() && row.route().groups().stream().allMatch(List::isEmpty)) {
      found.add(
          TableFinding.error(
              place,
              at(place) + ".route",
              "Nobody decides here. Add a stage, or say that it is pre-approved."));
    }
    List<List<Stage>> groups = row.route().groups();
    for (int group = 0; group < groups.size(); group++) {
      for (int stage = 0; stage < groups.get(group).size(); stage++) {
        String path = "%s.route.groups[%d][%d]".formatted(at(place), group, stage);
        found.addAll(stages.of(place, groups.get(group).get(stage), path));
      }
    }
    return found;
  }

  private static String at(int place) {
    return "routes.rows[" + place + "]";
  }

  private boolean namedBefore(int place) {
    Set<String> names = new HashSet<>();
    table.rows().subList(0, place).forEach(row -> names.add(key(row)));
    return names.contains(key(table.rows().get(place)));
  }

  private static String key(Row row) {
    return row.name().strip().toLowerCase(Locale.ROOT);
  }

  private String unreachable(Unreachable never) {
    if (never.coveredBy().isEmpty()) {
      return "This row never matches: there is no such change.";
    }
    List<String> rows =
        never.coveredBy().stream()
            .map(row -> "%d (%s)".formatted(row + 1, table.rows().get(row).name()))
            .toList();
    return "This row never matches: everything it names is caught above, by row%s %s."
        .formatted(rows.size() == 1 ? "" : "s", and(rows));
  }

  private List<TableFinding> gaps(List<CaseRegion> gaps, CaseSpace space) {
    Stream<TableFinding> first =
        gaps.stream()
            .map(gap -> words.of(gap, space))
            .sorted()
            .limit(GAPS_SHOWN)
            .map(gap ->
                TableFinding.caution(
                    -1, "routes", "No row catches: %s. Nobody could approve it.".formatted(gap)));
    int more = gaps.size() - GAPS_SHOWN;
    Stream<TableFinding> rest =
        more > 0
            ? Stream.of(
                TableFinding.caution(
                    -1,
                    "routes",
                    "And %d more kinds of change that no row catches.".formatted(more)))
            : Stream.of();
    return Stream.concat(first, rest).toList();
  }

  private static String and(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
