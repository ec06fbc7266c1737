package io.tidegate.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.imports.Imports;
import io.tidegate.imports.LogField;
import io.tidegate.imports.LogImport;
import io.tidegate.imports.Profile;
import io.tidegate.imports.Settings;
import io.tidegate.intake.DateOrder;
import io.tidegate.intake.SharedZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a log is read: as it is proposed, and as somebody says. */
@Schema(
    name = "ImportReading",
    description = "How a log is read. The next log of its source is read the same way",
    example =
        """
        {"source": "Old service desk", "zone": "Europe/Berlin", "client": null, "columns": [{"field": "key", "column": "Number"}, \
        {"field": "type", "column": "Kind"}], "left": ["Internal id"], "dates": [{"column": "Opened", "order": "day-first"}], \
        "sharedZones": [{"letters": "IST", "means": "ist-india"}], \
        "words": [{"field": "type", "word": "Spoed*", "means": "emergency"}], "nothing": ["n/a"], "addsItems": true}
        """)
record ImportReading(
    @Schema(description = "The system it comes from; with the number there it names a change")
        @Nullable String source,
    @Schema(description = "Of times that do not say theirs", example = "Europe/Berlin")
        @Nullable String zone,
    @Schema(description = "Whose changes they are where no column says so") @Nullable UUID client,
    @Schema(description = "Which column holds what; the others are kept as text")
        @Nullable List<Place> columns,
    @Schema(description = "Columns that are not even kept as text") @Nullable List<String> left,
    @Schema(description = "In which order columns write day and month") @Nullable List<Order> dates,
    @Schema(
            description =
                "What letters mean that several time zones share; the log's zone decides where it"
                    + " can")
        @Nullable List<Letters> sharedZones,
    @Schema(description = "What words mean; those left out are proposed")
        @Nullable List<Word> words,
    @Schema(description = "Words that stand for an empty cell") @Nullable List<String> nothing,
    @Schema(description = "Whether items that nobody has written down yet are added")
        @Nullable Boolean addsItems) {
  private static final int MOST = 2000;

  /** A field, and the column that holds it. */
  @Schema(name = "ImportColumnPlace")
  record Place(@Nullable LogField field, @Nullable String column) {}

  /** A column of dates. */
  @Schema(name = "ImportDateOrder")
  record Order(@Nullable String column, @Nullable DateOrder order) {}

  /** Letters behind a time. */
  @Schema(name = "ImportSharedZone")
  record Letters(
      @Schema(example = "IST") @Nullable String letters,
      @Schema(example = "ist-india") @Nullable SharedZone means) {}

  /** A word. */
  @Schema(name = "ImportWord")
  record Word(
      @Nullable LogField field,
      @Schema(description = "As it stands there, or its beginning and a star", example = "Spoed*")
          @Nullable String word,
      @Schema(
              description =
                  "What it means here, such as “emergency”, “yes”, “closed”, or the id of a client;"
                      + " empty says nothing",
              example = "emergency")
          @Nullable String means) {}

  static ImportReading of(Settings settings) {
    return new ImportReading(
        settings.source(),
        settings.zone().getId(),
        settings.client().isEmpty() ? null : UUID.fromString(settings.client()),
        settings.columns().entrySet().stream()
            .map(each -> new Place(each.getKey(), each.getValue()))
            .toList(),
        List.copyOf(settings.left()),
        settings.orders().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> new Order(each.getKey(), each.getValue()))
            .toList(),
        Arrays.stream(SharedZone.values())
            .filter(zone -> settings.sharedZone(zone.letters()).filter(zone::equals).isPresent())
            .map(zone -> new Letters(zone.letters(), zone))
            .toList(),
        settings.meanings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(each ->
                each.getValue().stream()
                    .map(said -> new Word(each.getKey(), said.pattern(), word(said.meaning()))))
            .toList(),
        settings.nothing(),
        settings.addsItems());
  }

  /** What is meant for this import. Throws {@code Invalid} with all that cannot be. */
  Settings settings(LogImport now, Imports imports) {
    Fields fields = new Fields();
    fields.most("words", words, MOST);
    fields.most("nothing", nothing, MOST);
    Set<String> known =
        now.profiled().columns().stream().map(Profile.Column::name).collect(Collectors.toSet());
    Settings settings =
        new Settings(
            source(fields),
            zone(fields, now),
            client == null ? "" : client.toString(),
            places(fields, known),
            left(fields, known),
            orders(fields, known, now),
            zones(fields),
            meanings(fields, imports),
            texts(nothing),
            !Boolean.FALSE.equals(addsItems));
    fields.check();
    return settings;
  }

  private String source(Fields fields) {
    String named = source == null ? "" : source.strip();
    if (named.isEmpty() || named.length() > 100) {
      fields.problem("source", "Say which system it comes from, in 100 letters or fewer.");
    }
    return named;
  }

  private ZoneId zone(Fields fields, LogImport now) {
    try {
      if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
        return ZoneId.of(zone);
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    fields.problem("zone", "Name a time zone, such as Europe/Berlin.");
    return now.settings().zone();
  }

  private Map<LogField, String> places(Fields fields, Set<String> known) {
    Map<LogField, String> places = new LinkedHashMap<>();
    Set<String> taken = new TreeSet<>();
    for (Place place : listed(columns)) {
      if (place.field() == null || place.column() == null || !known.contains(place.column())) {
        fields.problem("columns", "Name a field, and a column that the file has.");
      } else if (!taken.add(place.column()) || places.put(place.field(), place.column()) != null) {
        fields.problem("columns", "Name each field and each column once: " + place.column() + ".");
      }
    }
    return places;
  }

  private Set<String> left(Fields fields, Set<String> known) {
    Set<String> names = new TreeSet<>(texts(left));
    if (!known.containsAll(names)) {
      fields.problem("left", "Name columns that the file has.");
    }
    return names;
  }

  private Map<String, DateOrder> orders(Fields fields, Set<String> known, LogImport now) {
    Map<String, DateOrder> orders = new HashMap<>(now.settings().orders());
    for (Order said : listed(dates)) {
      if (said.column() == null || said.order() == null || !known.contains(said.column())) {
        fields.problem("dates", "Name a column that the file has, and its order.");
      } else {
        orders.put(said.column(), said.order());
      }
    }
    return orders;
  }

  private Map<String, SharedZone> zones(Fields fields) {
    Map<String, SharedZone> zones = new HashMap<>();
    for (Letters said : listed(sharedZones)) {
      SharedZone zone = said.means();
      if (zone == null || !zone.letters().equals(said.letters())) {
        fields.problem("sharedZones", "Name letters, and a zone that they can mean.");
      } else {
        zones.put(zone.letters(), zone);
      }
    }
    return zones;
  }

  private Map<LogField, List<Settings.Meaning>> meanings(Fields fields, Imports imports) {
    Map<LogField, List<Settings.Meaning>> meanings = new EnumMap<>(LogField.class);
    Map<LogField, Map<String, String>> choices = new EnumMap<>(LogField.class);
    for (Word said : listed(words)) {
      String pattern = said.word() == null ? "" : said.word().strip();
      LogField field = said.field();
      if (field == null || pattern.isEmpty()) {
        fields.problem("words", "Name a field and a word.");
        continue;
      }
      Map<String, String> codes =
          choices.computeIfAbsent(field, each -> byWord(imports.choices(each).keySet()));
      String means = said.means() == null ? "" : said.means().strip();
      String code = means.isEmpty() ? "" : codes.get(means);
      if (code == null) {
        fields.problem(
            "words",
            "“%s” can mean one of %s.".formatted(pattern, String.join(", ", codes.keySet())));
      } else {
        meanings
            .computeIfAbsent(field, _ -> new ArrayList<>())
            .add(new Settings.Meaning(pattern, code));
      }
    }
    return meanings;
  }

  private static Map<String, String> byWord(Set<String> codes) {
    Map<String, String> byWord = new LinkedHashMap<>();
    codes.forEach(code -> byWord.put(word(code), code));
    return byWord;
  }

  /** Codes are constants, or ids, which this leaves as they are. */
  private static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> texts(@Nullable List<String> said) {
    return listed(said).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static <T> List<T> listed(@Nullable List<T> said) {
    return Objects.requireNonNullElse(said, List.of());
  }
}
