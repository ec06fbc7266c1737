package io.tidegate.imports;

import io.tidegate.intake.DateOrder;
import io.tidegate.intake.SharedZone;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a log is read. Columns are named, not counted, so that the next file of the same source is
 * read the same way.
 *
 * @param source what people call the system it came from
 * @param zone of times that do not say theirs
 * @param client the id of the client whose changes they are where no column says so; empty for none
 * @param columns the column by field
 * @param left columns that are neither read nor kept as text
 * @param orders in which order columns of dates write day and month, by column
 * @param sharedZones what letters behind times mean that several zones share
 * @param meanings what words mean, by field
 * @param nothing words that stand for an empty cell
 * @param addsItems whether items that nobody has written down yet are added to the inventory
 */
public record Settings(
    String source,
    ZoneId zone,
    String client,
    Map<LogField, String> columns,
    Set<String> left,
    Map<String, DateOrder> orders,
    @Nullable Map<String, SharedZone> sharedZones,
    Map<LogField, List<Meaning>> meanings,
    List<String> nothing,
    boolean addsItems) {
  /** What spreadsheets and old tools write where there is nothing. */
  public static final List<String> USUAL_NOTHING =
      List.of(
          "#N/B",
          "#N/A",
          "#NV",
          "#MULTIVALUE",
          "#REF!",
          "#VALUE!",
          "#NULL!",
          "#DIV/0!",
          "N/A",
          "NULL",
          "(null)",
          "(blank)",
          "(empty)",
          "-",
          "--",
          "?");

  public Settings {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    left = Collections.unmodifiableSet(new TreeSet<>(left));
    orders = Map.copyOf(orders);
    // What an earlier version kept has none.
    sharedZones = sharedZones == null ? Map.of() : Map.copyOf(sharedZones);
    meanings = Map.copyOf(meanings);
    nothing = List.copyOf(nothing);
  }

  /**
   * What a word means.
   *
   * @param pattern the word as it is, or its beginning and a star
   * @param meaning one of the field's; empty says nothing
   */
  public record Meaning(String pattern, String meaning) {
    boolean fits(String word) {
      return pattern.endsWith("*")
          ? word.regionMatches(true, 0, pattern, 0, pattern.length() - 1)
          : word.equalsIgnoreCase(pattern);
    }

    /** A word as it is goes before any beginning, a longer beginning before a shorter. */
    int strength() {
      return pattern.endsWith("*") ? pattern.length() - 1 : Integer.MAX_VALUE;
    }
  }

  /** The column that holds the field; empty when none does. */
  public Optional<String> column(LogField field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** What the word means for the field; empty when nobody has said. */
  public Optional<String> meaning(LogField field, String word) {
    return strongest(meanings.getOrDefault(field, List.of()), word).map(Meaning::meaning);
  }

  /** Which of them decides what the word means; empty when none fits. */
  public static Optional<Meaning> strongest(List<Meaning> all, String word) {
    return all.stream()
        .filter(meaning -> meaning.fits(word))
        .max(java.util.Comparator.comparingInt(Meaning::strength));
  }

  /** What letters mean that several zones share; empty when nobody has said. */
  public Optional<SharedZone> sharedZone(String letters) {
    return Optional.ofNullable(sharedZones).map(said -> said.get(letters));
  }

  Set<String> nothingInCapitals() {
    return nothing.stream()
        .map(word -> word.strip().toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
