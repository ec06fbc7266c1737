package io.tidegate.imports;

import io.tidegate.intake.DateOrder;
import io.tidegate.intake.Line;
import io.tidegate.intake.WrittenMoment;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at each line as it passes; what it keeps does not grow with the file. */
class Profiler {
  private static final int MOST_VALUES = 500;
  private static final int LONGEST_VALUE = 200;
  private static final int DATED = 20_000;
  private static final int EXAMPLES = 3;

  private final List<Column> columns;
  private long rows;

  Profiler(List<String> header) {
    this.columns = header.stream().map(Column::new).toList();
  }

  void look(Line line) {
    rows++;
    for (int i = 0; i < columns.size(); i++) {
      String value = line.cell(i);
      if (!value.isEmpty()) {
        columns.get(i).look(value, rows <= DATED);
      }
    }
  }

  Profile profile(long blank) {
    return new Profile(columns.stream().map(Column::profile).toList(), rows, blank);
  }

  private static final class Column {
    private final String name;
    private final Map<String, Long> values = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private final Set<String> sharedZones = new TreeSet<>();
    private boolean many;
    private long filled;
    private long dates;
    private long dayFirst;
    private long monthFirst;
    private long either;

    Column(String name) {
      this.name = name;
    }

    void look(String value, boolean dated) {
      filled++;
      if (examples.size() < EXAMPLES && !examples.contains(value)) {
        examples.add(shortened(value));
      }
      if (!many) {
        values.merge(shortened(value), 1L, Long::sum);
        many = values.size() > MOST_VALUES;
      }
      if (dated && Character.isLetterOrDigit(value.charAt(0))) {
        lookForDate(value);
      }
    }

    private void lookForDate(String value) {
      Optional<WrittenMoment> asDay = DateOrder.DAY_FIRST.read(value, this::met);
      Optional<WrittenMoment> asMonth = DateOrder.MONTH_FIRST.read(value, this::met);
      dates += asDay.isPresent() || asMonth.isPresent() ? 1 : 0;
      dayFirst += asDay.isPresent() && asMonth.isEmpty() ? 1 : 0;
      monthFirst += asMonth.isPresent() && asDay.isEmpty() ? 1 : 0;
      either += asDay.isPresent() && asMonth.isPresent() && !asDay.equals(asMonth) ? 1 : 0;
    }

    private Optional<ZoneOffset> met(String letters) {
      sharedZones.add(letters);
      return Optional.of(ZoneOffset.UTC);
    }

    Profile.Column profile() {
      return new Profile.Column(
          name,
          filled,
          many ? Map.of() : sorted(),
          many,
          dates,
          dayFirst,
          monthFirst,
          either,
          sharedZones,
          examples);
    }

    private Map<String, Long> sorted() {
      return values.entrySet().stream()
          .sorted(
              Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    private static String shortened(String value) {
      return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }
  }
}
