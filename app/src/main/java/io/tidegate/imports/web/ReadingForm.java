package io.tidegate.imports.web;

import io.tidegate.imports.LogField;
import io.tidegate.imports.LogImport;
import io.tidegate.imports.Profile;
import io.tidegate.imports.Settings;
import io.tidegate.intake.DateOrder;
import io.tidegate.intake.SharedZone;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody said of how a log is to be read. */
class ReadingForm {
  static final String TEXT = "text";
  static final String LEFT = "left";

  /** A single word that means what its beginning does. */
  static final String AS_RULE = "~";

  private final LogImport now;
  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  ReadingForm(LogImport now, Map<String, String> sent) {
    this.now = now;
    this.sent = sent;
  }

  static String column(int index) {
    return "column-" + index;
  }

  static String order(int index) {
    return "order-" + index;
  }

  static String sharedZone(String letters) {
    return "zone-" + letters;
  }

  static String pattern(LogField field, int index) {
    return "pattern-" + field.slug() + "-" + index;
  }

  static String meaning(LogField field, int index) {
    return "meaning-" + field.slug() + "-" + index;
  }

  /** Throws {@link Invalid} with all that cannot be. */
  Settings settings() {
    Map<LogField, String> columns = new LinkedHashMap<>();
    Set<String> left = new HashSet<>();
    Map<String, DateOrder> orders = new HashMap<>(now.settings().orders());
    List<Profile.Column> all = now.profiled().columns();
    for (int i = 0; i < all.size(); i++) {
      String name = all.get(i).name();
      place(i, name, columns, left);
      String order = sent.getOrDefault(order(i), "");
      Arrays.stream(DateOrder.values())
          .filter(each -> each.name().equals(order))
          .forEach(each -> orders.put(name, each));
    }
    Settings settings =
        new Settings(
            source(),
            zone(),
            sent.getOrDefault("client", ""),
            columns,
            left,
            orders,
            sharedZones(),
            meanings(columns),
            sent.getOrDefault("nothing", "")
                .lines()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList(),
            sent.containsKey("addsItems"));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return settings;
  }

  private Map<String, SharedZone> sharedZones() {
    Map<String, SharedZone> zones = new HashMap<>();
    sent.forEach((name, said) ->
        Arrays.stream(SharedZone.values())
            .filter(zone -> name.equals(sharedZone(zone.letters())) && said.equals(zone.name()))
            .forEach(zone -> zones.put(zone.letters(), zone)));
    return zones;
  }

  private void place(int i, String name, Map<LogField, String> columns, Set<String> left) {
    String stands = sent.getOrDefault(column(i), TEXT);
    if (stands.equals(LEFT)) {
      left.add(name);
    }
    LogField.of(stands)
        .ifPresent(field -> {
          String other = columns.put(field, name);
          if (other != null) {
            problems.add(
                new Problem(
                    column(i),
                    "%s stands for “%s” already. Keep one of them as text."
                        .formatted(other, field.title())));
          }
        });
  }

  private String source() {
    String source = sent.getOrDefault("source", "").strip();
    if (source.isEmpty() || source.length() > 100) {
      problems.add(
          new Problem("source", "Say which system it comes from, in 100 letters or fewer."));
    }
    return source;
  }

  private ZoneId zone() {
    String zone = sent.getOrDefault("zone", "");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      problems.add(new Problem("zone", "Choose one of the time zones."));
      return now.settings().zone();
    }
    return ZoneId.of(zone);
  }

  private Map<LogField, List<Settings.Meaning>> meanings(Map<LogField, String> columns) {
    Map<LogField, List<Settings.Meaning>> meanings = new EnumMap<>(LogField.class);
    for (LogField field : columns.keySet()) {
      List<Settings.Meaning> said = new ArrayList<>();
      for (int i = 0; sent.containsKey(pattern(field, i)); i++) {
        String pattern = sent.getOrDefault(pattern(field, i), "").strip();
        String meaning = sent.getOrDefault(meaning(field, i), AS_RULE);
        if (!pattern.isEmpty() && !meaning.equals(AS_RULE)) {
          said.add(new Settings.Meaning(pattern, meaning));
        }
      }
      String more = sent.getOrDefault("more-" + field.slug(), "").strip();
      if (!more.isEmpty()) {
        said.add(
            new Settings.Meaning(
                more.endsWith("*") ? more : more + "*",
                sent.getOrDefault("more-means-" + field.slug(), "")));
      }
      meanings.put(field, said);
    }
    return meanings;
  }
}
