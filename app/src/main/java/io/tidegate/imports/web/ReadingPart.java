package io.tidegate.imports.web;

import io.tidegate.directory.Clients;
import io.tidegate.imports.Imports;
import io.tidegate.imports.LogField;
import io.tidegate.imports.LogImport;
import io.tidegate.imports.Profile;
import io.tidegate.imports.Settings;
import io.tidegate.imports.web.LogImportPage.ColumnLine;
import io.tidegate.imports.web.LogImportPage.SharedZoneLine;
import io.tidegate.imports.web.LogImportPage.WordLine;
import io.tidegate.imports.web.LogImportPage.Words;
import io.tidegate.intake.DateOrder;
import io.tidegate.intake.SharedZone;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out how a log is read, and what can be said about it. */
@Component
class ReadingPart {
  private static final int FEW = 12;

  private final Imports imports;
  private final Clients clients;

  ReadingPart(Imports imports, Clients clients) {
    this.imports = imports;
    this.clients = clients;
  }

  LogImportPage.Reading of(
      Actor actor, LogImport now, Map<String, String> sent, Problems problems) {
    Settings settings = now.settings();
    return new LogImportPage.Reading(
        field(sent, "zone", "Time zone of its times", settings.zone().getId(), problems)
            .needed()
            .hint("The file does not say. Times that name their own zone keep it."),
        zones(),
        field(sent, "client", "Rows that name no client belong to", settings.client(), problems),
        clients.all().stream()
            .map(client -> Option.of(client.id().toString(), client.name()))
            .toList(),
        field(sent, "source", "Where it comes from", settings.source(), problems)
            .needed()
            .hint("The next log of the same name is read the same way."),
        columns(now, sent, problems),
        fields(),
        Arrays.stream(DateOrder.values())
            .map(order -> Option.of(order.name(), order.title()))
            .toList(),
        sharedZones(now, sent),
        words(now, sent),
        field(
                sent,
                "nothing",
                "Words that stand for an empty cell",
                String.join("\n", settings.nothing()),
                problems)
            .hint("One a line."),
        sent.isEmpty() ? settings.addsItems() : sent.containsKey("addsItems"),
        silent(settings));
  }

  private static Field field(
      Map<String, String> sent, String name, String label, String stored, Problems problems) {
    return Field.of(name, label).value(sent.getOrDefault(name, stored)).problems(problems);
  }

  private static List<ColumnLine> columns(
      LogImport now, Map<String, String> sent, Problems problems) {
    List<ColumnLine> lines = new ArrayList<>();
    List<Profile.Column> all = now.profiled().columns();
    for (int i = 0; i < all.size(); i++) {
      Profile.Column column = all.get(i);
      Optional<LogField> stands =
          now.settings().columns().entrySet().stream()
              .filter(entry -> entry.getValue().equals(column.name()))
              .map(Map.Entry::getKey)
              .findFirst();
      String stored =
          stands
              .map(LogField::slug)
              .orElse(
                  now.settings().left().contains(column.name())
                      ? ReadingForm.LEFT
                      : ReadingForm.TEXT);
      boolean date = stands.filter(field -> field.sort() == LogField.Sort.MOMENT).isPresent();
      Field order =
          Field.of(ReadingForm.order(i), "Day and month of " + column.name())
              .value(
                  now.settings().orders().getOrDefault(column.name(), DateOrder.DAY_FIRST).name());
      lines.add(
          new ColumnLine(
              column.name(),
              column.filled() == 0 ? "empty" : "%,d filled".formatted(column.filled()),
              String.join(", ", column.examples()),
              field(sent, ReadingForm.column(i), column.name() + " stands for", stored, problems),
              date && column.either() > 0 ? order : null,
              date ? doubt(column) : ""));
    }
    return lines;
  }

  private static String doubt(Profile.Column column) {
    if (column.ambiguous()) {
      return "Every date here could be read both ways. Please choose.";
    }
    return column.dayFirst() > 0 && column.monthFirst() > 0
        ? "Some dates here can only be read day first, others only month first."
        : "";
  }

  private static List<SharedZoneLine> sharedZones(LogImport now, Map<String, String> sent) {
    return now.profiled().sharedZones(now.settings()).stream()
        .map(letters -> sharedZone(now, letters, sent))
        .toList();
  }

  private static SharedZoneLine sharedZone(
      LogImport now, String letters, Map<String, String> sent) {
    String name = ReadingForm.sharedZone(letters);
    String stored = now.settings().sharedZone(letters).map(SharedZone::name).orElse("");
    return new SharedZoneLine(
        Field.of(name, letters + " behind a time means")
            .value(sent.getOrDefault(name, stored))
            .needed()
            .hint("Several zones share these letters."),
        SharedZone.of(letters).stream().map(zone -> Option.of(zone.name(), zone.title())).toList());
  }

  private static List<Option> fields() {
    return Stream.concat(
            Stream.of(
                Option.of(ReadingForm.TEXT, "Nothing: keep it as text"),
                Option.of(ReadingForm.LEFT, "Nothing: leave it out")),
            Arrays.stream(LogField.values()).map(field -> Option.of(field.slug(), field.title())))
        .toList();
  }

  private List<Words> words(LogImport now, Map<String, String> sent) {
    List<Words> all = new ArrayList<>();
    now.settings()
        .columns()
        .forEach((field, column) -> {
          if (field.sort() == LogField.Sort.WORD) {
            all.add(words(now, field, now.profiled().column(column), sent));
          }
        });
    return all;
  }

  private Words words(
      LogImport now, LogField field, Profile.Column column, Map<String, String> sent) {
    List<Settings.Meaning> said = now.settings().meanings().getOrDefault(field, List.of());
    List<String> nothing =
        now.settings().nothing().stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    Map<String, Long> values =
        column.values().entrySet().stream()
            .filter(value -> !nothing.contains(value.getKey().toUpperCase(Locale.ROOT)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    Long::sum,
                    java.util.LinkedHashMap::new));
    boolean gathered = values.size() > FEW;
    List<WordLine> rules = new ArrayList<>();
    List<WordLine> single = new ArrayList<>();
    int index = 0;
    for (Settings.Meaning each : said) {
      if (!gathered || each.pattern().endsWith("*") || column.many()) {
        rules.add(
            line(
                field,
                index++,
                each.pattern(),
                counted(field, now, each, values),
                each.meaning(),
                sent));
      }
    }
    for (Map.Entry<String, Long> value :
        gathered ? values.entrySet() : Map.<String, Long>of().entrySet()) {
      String own =
          said.stream()
              .filter(each -> each.pattern().equalsIgnoreCase(value.getKey()))
              .map(Settings.Meaning::meaning)
              .findFirst()
              .orElse(ReadingForm.AS_RULE);
      single.add(
          line(field, index++, value.getKey(), "%,d rows".formatted(value.getValue()), own, sent));
    }
    return new Words(
        field.title(),
        field.slug(),
        column.name(),
        rules,
        single,
        imports.choices(field).entrySet().stream()
            .map(choice -> Option.of(choice.getKey(), choice.getValue()))
            .toList(),
        Field.of("more-" + field.slug(), "All that begin with"),
        Field.of("more-means-" + field.slug(), "mean"));
  }

  private static WordLine line(
      LogField field,
      int index,
      String pattern,
      String count,
      String meaning,
      Map<String, String> sent) {
    String name = ReadingForm.meaning(field, index);
    String shown =
        pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) + "…" : pattern;
    return new WordLine(
        pattern,
        shown,
        count,
        Field.of(name, shown + " means").value(sent.getOrDefault(name, meaning)));
  }

  /** Of a beginning: how many values and rows it decides. */
  private static String counted(
      LogField field, LogImport now, Settings.Meaning rule, Map<String, Long> values) {
    Settings alone = now.settings();
    List<Map.Entry<String, Long>> decided =
        values.entrySet().stream()
            .filter(value ->
                decides(rule, value.getKey(), alone.meanings().getOrDefault(field, List.of())))
            .toList();
    long rows = decided.stream().mapToLong(Map.Entry::getValue).sum();
    return rule.pattern().endsWith("*")
        ? "%,d rows, %,d values".formatted(rows, decided.size())
        : "%,d rows".formatted(rows);
  }

  private static boolean decides(Settings.Meaning rule, String value, List<Settings.Meaning> all) {
    return rule.equals(Settings.strongest(all, value).orElse(null));
  }

  private static List<Option> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id ->
            id.equals("UTC")
                || id.matches(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .sorted()
        .map(id -> Option.of(id, id))
        .toList();
  }

  /** What no column says, and what follows. */
  private static String silent(Settings settings) {
    List<String> follows = new ArrayList<>();
    if (settings.column(LogField.KEY).isEmpty()) {
      follows.add("no number: each row is a change of its own");
    }
    if (settings.column(LogField.TITLE).isEmpty()) {
      follows.add("no title: it is put together from the type and the items");
    }
    if (Stream.of(LogField.REQUESTER, LogField.OWNER, LogField.IMPLEMENTER)
        .allMatch(field -> settings.column(field).isEmpty())) {
      follows.add("no people: closed changes have “Not on record” in their place");
    }
    if (settings.column(LogField.OUTCOME).isEmpty()) {
      follows.add("no outcome: it stays unknown, and no figure counts it as a success");
    }
    return String.join("; ", follows);
  }
}
