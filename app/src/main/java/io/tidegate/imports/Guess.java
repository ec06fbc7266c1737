package io.tidegate.imports;

import io.tidegate.intake.DateOrder;
import io.tidegate.intake.Mapping;
import io.tidegate.intake.SharedZone;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a log is to be read, as far as it tells by itself and by what was said of its source. */
final class Guess {
  /** What we add to rows that are sent back; none of the log. */
  static final List<String> OURS = List.of("Tidegate line", "Tidegate column", "Tidegate reason");

  private final Profile profile;
  private final WordBook words;

  Guess(Profile profile, WordBook words) {
    this.profile = profile;
    this.words = words;
  }

  /**
   * The settings for this file.
   *
   * @param known what was said of the source before, or the defaults
   */
  Settings from(Settings known) {
    Map<LogField, String> columns = columns(known);
    return completed(
        new Settings(
            known.source(),
            known.zone(),
            known.client(),
            columns,
            left(known),
            orders(known),
            known.sharedZones(),
            known.meanings(),
            known.nothing(),
            known.addsItems()));
  }

  /** The same with a proposal for each word of its columns that nothing was said of. */
  Settings completed(Settings settings) {
    Map<LogField, List<Settings.Meaning>> meanings = new HashMap<>(settings.meanings());
    settings
        .columns()
        .forEach((field, column) -> {
          if (field.sort() == LogField.Sort.WORD) {
            meanings.put(field, meanings(field, column, settings));
          }
        });
    return new Settings(
        settings.source(),
        settings.zone(),
        settings.client(),
        settings.columns(),
        settings.left(),
        orders(settings),
        sharedZones(settings),
        meanings,
        settings.nothing(),
        settings.addsItems());
  }

  private List<Settings.Meaning> meanings(LogField field, String column, Settings settings) {
    Map<String, Long> unsaid = new LinkedHashMap<>();
    Set<String> nothing = settings.nothingInCapitals();
    profile
        .column(column)
        .values()
        .forEach((value, count) -> {
          if (settings.meaning(field, value).isEmpty()
              && !nothing.contains(value.toUpperCase(java.util.Locale.ROOT))) {
            unsaid.put(value, count);
          }
        });
    List<Settings.Meaning> all =
        new java.util.ArrayList<>(settings.meanings().getOrDefault(field, List.of()));
    all.addAll(words.propose(field, unsaid));
    return all;
  }

  private Map<LogField, String> columns(Settings known) {
    List<String> header = profile.columns().stream().map(Profile.Column::name).toList();
    List<String> unwrapped =
        header.stream().map(name -> name.replaceFirst("^Custom field \\((.*)\\)$", "$1")).toList();
    Set<String> taken = new HashSet<>(OURS);
    Map<LogField, String> columns = new LinkedHashMap<>();
    known
        .columns()
        .forEach((field, column) -> {
          if (header.contains(column) && taken.add(column)) {
            columns.put(field, column);
          }
        });
    if (columns.isEmpty()) {
      Mapping guess =
          Mapping.guess(
              Arrays.stream(LogField.values()).map(LogField::forGuessing).toList(), unwrapped);
      for (LogField field : LogField.values()) {
        if (guess.has(field.name()) && taken.add(header.get(guess.column(field.name())))) {
          columns.put(field, header.get(guess.column(field.name())));
        }
      }
    }
    return columns;
  }

  private Set<String> left(Settings known) {
    Set<String> left = new HashSet<>(OURS);
    left.addAll(known.left());
    left.retainAll(
        profile.columns().stream().map(Profile.Column::name).collect(Collectors.toSet()));
    return left;
  }

  /** Where nobody said what letters mean, those who live in the log's zone mean theirs. */
  private Map<String, SharedZone> sharedZones(Settings settings) {
    Map<String, SharedZone> zones = new HashMap<>();
    for (String letters : profile.sharedZones(settings)) {
      settings
          .sharedZone(letters)
          .or(() -> SharedZone.near(letters, settings.zone()))
          .ifPresent(zone -> zones.put(letters, zone));
    }
    return zones;
  }

  /** What a column leaves open is read as the others of the file are; else day first. */
  private Map<String, DateOrder> orders(Settings known) {
    long monthFirst = profile.columns().stream().mapToLong(Profile.Column::monthFirst).sum();
    long dayFirst = profile.columns().stream().mapToLong(Profile.Column::dayFirst).sum();
    DateOrder usual = monthFirst > dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    Map<String, DateOrder> orders = new HashMap<>();
    for (Profile.Column column : profile.columns()) {
      DateOrder said = known.orders().get(column.name());
      if (said != null) {
        orders.put(column.name(), said);
      } else if (column.dates() > 0) {
        orders.put(
            column.name(),
            column.monthFirst() > column.dayFirst()
                ? DateOrder.MONTH_FIRST
                : column.dayFirst() > 0 ? DateOrder.DAY_FIRST : usual);
      }
    }
    return orders;
  }
}
