package io.tidegate.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a look through the whole file found, column by column.
 *
 * @param rows that hold anything
 * @param blank rows that hold nothing
 */
public record Profile(List<Column> columns, long rows, long blank) {
  public Profile {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param filled cells that hold anything
   * @param values how often each value stands there, the most frequent first; empty when there are
   *     too many different ones
   * @param many whether there are too many different values to be listed
   * @param dates of the cells looked at, those that can be read as a date
   * @param dayFirst those of them that can only be read day first
   * @param monthFirst those that can only be read month first
   * @param either those that can be read both ways, as different days
   * @param sharedZones letters behind its dates that several zones share
   * @param examples some of what stands there
   */
  public record Column(
      String name,
      long filled,
      Map<String, Long> values,
      boolean many,
      long dates,
      long dayFirst,
      long monthFirst,
      long either,
      @Nullable Set<String> sharedZones,
      List<String> examples) {
    public Column {
      // What was found by an earlier version has none.
      sharedZones = sharedZones == null ? Set.of() : new TreeSet<>(sharedZones);
      values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
      examples = List.copyOf(examples);
    }

    /** Whether day and month could be meant either way. */
    public boolean ambiguous() {
      return either > 0 && dayFirst == 0 && monthFirst == 0;
    }
  }

  /** Letters that several zones share, behind what is read as a moment. */
  public Set<String> sharedZones(Settings settings) {
    Set<String> all = new TreeSet<>();
    settings
        .columns()
        .forEach((field, column) -> {
          if (field.sort() == LogField.Sort.MOMENT) {
            all.addAll(Objects.requireNonNullElse(column(column).sharedZones(), Set.of()));
          }
        });
    return all;
  }

  /** The column of this name; throws when there is none. */
  public Column column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }
}
