package io.tidegate.imports;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.change.PastChange;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.kernel.ClientId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a log. What is missing is taken without; what is there and cannot be read is
 * refused, so that nobody loses it. Pure: the same rows and settings give the same answer.
 */
class Examiner {
  static final int MOST_ROWS = 20_000;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_VALUE = 5_000;
  private static final int MOST_EFFORT = 1_000_000;

  private static final Pattern TOTALS =
      Pattern.compile(
          "(?i)(?:grand |sub)?(?:total|totaal|gesamt|summe|somme|count|sum|records|rows)\\b");
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}+ \\p{L}+ \\S+");

  private final List<String> header;
  private final Settings settings;
  private final Set<String> nothing;
  private final Set<String> agreeing;
  private final boolean commaIsDecimal;
  private final Predicate<ClientId> mine;
  private final Instant now;

  /**
   * For one log.
   *
   * @param commaIsDecimal how a number is read that could be meant either way
   * @param mine whether changes of this client may be brought in
   */
  Examiner(
      List<String> header,
      Settings settings,
      boolean commaIsDecimal,
      Predicate<ClientId> mine,
      Instant now) {
    this.header = List.copyOf(header);
    this.settings = settings;
    this.nothing = settings.nothingInCapitals();
    this.commaIsDecimal = commaIsDecimal;
    this.mine = mine;
    this.now = now;
    this.agreeing =
        settings.columns().entrySet().stream()
            .filter(column -> !column.getKey().perRow())
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
  }

  /** What becomes of the rows that bear this number; an empty number is none. */
  Examined examine(String key, List<LogRow> rows) {
    List<Integer> lines = rows.stream().map(LogRow::line).toList();
    List<Finding> wrong = new ArrayList<>();
    if (key.isEmpty()) {
      wrong.add(Flaw.NO_KEY.at(lines.getFirst(), settings.column(LogField.KEY).orElse(""), ""));
    } else if (isNoChange(key, rows)) {
      wrong.add(Flaw.NO_CHANGE.at(lines.getFirst(), settings.column(LogField.KEY).orElse(""), key));
    } else if (key.length() > LONGEST_KEY) {
      wrong.add(
          Flaw.KEY_TOO_LONG.at(lines.getFirst(), settings.column(LogField.KEY).orElse(""), key));
    }
    for (LogRow row : rows) {
      if (row.cells().size() > header.size()) {
        wrong.add(
            Flaw.TOO_WIDE.at(
                row.line(),
                "",
                String.join(" ", row.cells().subList(header.size(), row.cells().size()))));
      }
    }
    Merged merged = Merged.of(header, rows, this::silent, agreeing);
    Optional<ClientId> client = client(merged, wrong);
    LogTimes times = new LogTimes(settings, merged);
    List<Finding> findings = new ArrayList<>(wrong);
    findings.addAll(merged.findings());
    PastChange.Times when = times.times();
    findings.addAll(times.findings());
    boolean refused =
        findings.stream().anyMatch(finding -> finding.flaw().weight() == Flaw.Weight.REFUSED);
    if (refused || client.isEmpty()) {
      return new Examined(key, lines, null, findings);
    }
    Found found = found(key, client.get(), merged, when, findings);
    return new Examined(key, lines, found, findings);
  }

  /** A sentence where the number should be, or a word of sums, with hardly anything beside it. */
  private boolean isNoChange(String key, List<LogRow> rows) {
    long filled = rows.getFirst().cells().stream().filter(cell -> !silent(cell)).count();
    boolean alone = rows.size() == 1 && header.size() > 2 && filled <= 2;
    return alone
        && (TOTALS.matcher(key).lookingAt() || (filled == 1 && SENTENCE.matcher(key).find()));
  }

  /** Refuses a number that so many rows bear that none can be meant. */
  Examined tooMany(String key, List<Integer> lines) {
    return new Examined(
        key,
        lines,
        null,
        List.of(
            Flaw.TOO_MANY_ROWS.at(
                lines.getFirst(), settings.column(LogField.KEY).orElse(""), key)));
  }

  private Found found(
      String key, ClientId client, Merged merged, PastChange.Times when, List<Finding> findings) {
    Map<String, String> items = items(merged, findings);
    State state = state(merged, when, findings);
    ChangeType type = type(merged, findings);
    return new Found(
        client,
        type,
        word(merged, LogField.MAJOR, findings).filter(WordBook.YES::equals).isPresent(),
        state,
        state == State.DRAFT
            ? null
            : word(merged, LogField.RISK, findings).map(Rating.Level::valueOf).orElse(null),
        told(key, type, merged, items.keySet(), findings),
        new Found.Names(
            text(merged, LogField.REQUESTER),
            text(merged, LogField.OWNER),
            names(text(merged, LogField.IMPLEMENTER))),
        when,
        word(merged, LogField.OUTCOME, findings).map(Outcome::valueOf).orElse(null),
        effort(merged, findings),
        items,
        new PastChange.Written(
            Lines.all(merged.rows().stream().map(LogRow::line).toList()), values(merged)));
  }

  private boolean silent(String cell) {
    return cell.isBlank() || nothing.contains(cell.toUpperCase(Locale.ROOT));
  }

  private Optional<ClientId> client(Merged merged, List<Finding> wrong) {
    String column = settings.column(LogField.CLIENT).orElse("");
    String written = merged.values().getOrDefault(column, "");
    String id = written.isEmpty() ? settings.client() : clientMeant(written);
    int line = merged.rows().getFirst().line();
    if (id.isEmpty()) {
      Flaw flaw = written.isEmpty() ? Flaw.NO_CLIENT : Flaw.UNKNOWN_CLIENT;
      wrong.add(flaw.at(merged.firsts().getOrDefault(column, line), column, written));
      return Optional.empty();
    }
    ClientId client = ClientId.of(id);
    if (!mine.test(client)) {
      wrong.add(Flaw.NOT_YOURS.at(line, column, written));
      return Optional.empty();
    }
    return Optional.of(client);
  }

  private String clientMeant(String written) {
    return settings.meaning(LogField.CLIENT, written).orElse("");
  }

  private ChangeType type(Merged merged, List<Finding> findings) {
    Optional<String> type = word(merged, LogField.TYPE, findings);
    boolean emergency =
        word(merged, LogField.EMERGENCY, findings).filter(WordBook.YES::equals).isPresent();
    return emergency
        ? ChangeType.EMERGENCY
        : type.map(ChangeType::valueOf).orElse(ChangeType.NORMAL);
  }

  /** What the log says of it; where it has no such column, what is over is taken for closed. */
  private State state(Merged merged, PastChange.Times times, List<Finding> findings) {
    State state =
        word(merged, LogField.STATE, findings).map(State::valueOf).orElseGet(() -> implied(times));
    if (state == State.DRAFT) {
      findings.add(
          Flaw.STILL_OPEN.at(
              merged.rows().getFirst().line(),
              settings.column(LogField.STATE).or(() -> settings.column(LogField.CLOSED)).orElse(""),
              text(merged, LogField.STATE)));
    }
    return state;
  }

  private State implied(PastChange.Times times) {
    if (times.closed() != null || times.ended() != null) {
      return State.CLOSED;
    }
    boolean silent =
        settings.column(LogField.CLOSED).isEmpty() && settings.column(LogField.ENDED).isEmpty();
    Instant last = times.window() == null ? times.opened() : times.window().end();
    return silent && (last == null || last.isBefore(now)) ? State.CLOSED : State.DRAFT;
  }

  /** What the field's word means; empty when it says nothing or nobody has said what it means. */
  private Optional<String> word(Merged merged, LogField field, List<Finding> findings) {
    String column = settings.column(field).orElse("");
    String written = merged.values().get(column);
    if (written == null) {
      return Optional.empty();
    }
    Optional<String> meaning = settings.meaning(field, written);
    if (meaning.isEmpty()) {
      findings.add(Flaw.UNKNOWN_WORD.at(line(merged, column), column, written));
    }
    return meaning.filter(said -> !said.isEmpty());
  }

  private PastChange.Told told(
      String key, ChangeType type, Merged merged, Set<String> items, List<Finding> findings) {
    String written = Markup.plain(text(merged, LogField.TITLE)).replaceAll("\\s+", " ").strip();
    boolean made = written.isEmpty();
    String title = made ? made(key, type, merged, items) : written;
    if (title.length() > LONGEST_TITLE) {
      if (!made) {
        String column = settings.column(LogField.TITLE).orElse("");
        findings.add(Flaw.LONG_TITLE.at(line(merged, column), column, title));
      }
      title = title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }
    return new PastChange.Told(
        title,
        made,
        Markup.plain(text(merged, LogField.REASON)),
        text(merged, LogField.CATEGORY),
        Markup.plain(text(merged, LogField.HAPPENED)));
  }

  /** A log without titles still says what was done to what. */
  private String made(String key, ChangeType type, Merged merged, Set<String> items) {
    String what = text(merged, LogField.TYPE);
    String deed = what.isEmpty() ? type.title() + " change" : what;
    if (items.isEmpty()) {
      return deed + " " + key;
    }
    String more = items.size() == 1 ? "" : " and " + (items.size() - 1) + " more";
    return deed + " on " + items.iterator().next() + more;
  }

  private Map<String, String> items(Merged merged, List<Finding> findings) {
    int name = header.indexOf(settings.column(LogField.ITEM).orElse(""));
    int kind = header.indexOf(settings.column(LogField.ITEM_KIND).orElse(""));
    Map<String, String> items = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (LogRow row : merged.rows()) {
      String cell = name < 0 ? "" : row.cell(name);
      String ofKind = kind < 0 || silent(row.cell(kind)) ? "" : row.cell(kind);
      for (String written : names(cell)) {
        if (silent(written)) {
          continue;
        }
        if (written.length() > LONGEST_NAME) {
          findings.add(Flaw.LONG_ITEM.at(row.line(), header.get(name), written));
        } else if (seen.add(written.toLowerCase(Locale.ROOT))) {
          items.put(written, ofKind);
        } else {
          findings.add(Flaw.SAME_ITEM.at(row.line(), header.get(name), written));
        }
      }
    }
    return items;
  }

  private PastChange.Effort effort(Merged merged, List<Finding> findings) {
    BigDecimal hours = number(merged, LogField.EFFORT, findings);
    BigDecimal cost = number(merged, LogField.COST, findings);
    Integer minutes =
        hours == null
            ? null
            : hours
                .multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(MOST_EFFORT))
                .intValue();
    return new PastChange.Effort(
        minutes, cost == null ? null : cost.setScale(2, RoundingMode.HALF_UP));
  }

  private @Nullable BigDecimal number(Merged merged, LogField field, List<Finding> findings) {
    String column = settings.column(field).orElse("");
    String written = merged.values().get(column);
    if (written == null) {
      return null;
    }
    Optional<BigDecimal> number = Numbers.read(written, commaIsDecimal);
    if (number.isEmpty()) {
      findings.add(Flaw.UNREADABLE_NUMBER.at(line(merged, column), column, written));
    }
    return number.orElse(null);
  }

  private String text(Merged merged, LogField field) {
    return merged.values().getOrDefault(settings.column(field).orElse(""), "");
  }

  private static int line(Merged merged, String column) {
    return merged.firsts().getOrDefault(column, merged.rows().getFirst().line());
  }

  private static List<String> names(String written) {
    return Arrays.stream(written.split("[;\\n|]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Every cell that says something, as it is written, but of columns that are left out. */
  private Map<String, String> values(Merged merged) {
    Map<String, String> values = new LinkedHashMap<>();
    merged
        .all()
        .forEach((column, all) -> {
          if (!settings.left().contains(column)) {
            String joined = String.join(" | ", all);
            values.put(
                column,
                joined.length() > LONGEST_VALUE
                    ? joined.substring(0, LONGEST_VALUE) + "…"
                    : joined);
          }
        });
    return values;
  }
}
