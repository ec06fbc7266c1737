package io.tidegate.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates and times as spreadsheets and old tools write them. */
final class DateReader {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 60;
  private static final String TIME =
      "(?:[ T,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?"
          + "\\s*(?:([AaPp])\\.?(?:[Mm]\\.?)?)?\\s*("
          + WrittenZone.PATTERN
          + ")?)?";
  private static final String WEEKDAY = "(?:\\p{L}{2,9}\\.?,?\\s+)?";
  private static final Pattern NUMBERS =
      Pattern.compile(WEEKDAY + "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})" + TIME);
  private static final Pattern DAY_NAMED =
      Pattern.compile(
          WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\\p{L}{3,9})\\.?[-/., ]+(\\d{2,4})" + TIME);

  /** As a Java program writes it unasked: the year stands last. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{2}:\\d{2}:\\d{2} "
              + WrittenZone.PATTERN
              + ") (\\d{4})");

  private static final Pattern MONTH_NAMED =
      Pattern.compile(WEEKDAY + "(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);

  /** By their first three letters: English first, then what else is common in Europe. */
  private static final Map<String, Integer> MONTHS =
      Stream.of(
              List.of(
                  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                  "dec"),
              List.of(
                  "jän", "fév", "mrt", "avr", "mei", "giu", "lug", "aoû", "set", "okt", "nov",
                  "dez"),
              List.of(
                  "gen", "feb", "mär", "abr", "mai", "jun", "jui", "ago", "sep", "ott", "nov",
                  "déc"))
          .flatMap(names -> IntStream.range(0, 12).mapToObj(i -> Map.entry(names.get(i), i + 1)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));

  private final DateOrder order;
  private final SharedZone.Reading shared;

  DateReader(DateOrder order, SharedZone.Reading shared) {
    this.order = order;
    this.shared = shared;
  }

  Optional<WrittenMoment> read(String text) {
    String written = text.strip();
    if (written.length() < SHORTEST || written.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return numbers(written)
          .or(() -> CountedDays.read(written))
          .or(() -> dayNamed(written))
          .or(() -> monthNamed(yearInPlace(written)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<WrittenMoment> numbers(String text) {
    Matcher parts = NUMBERS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = number(parts, 1);
    int second = number(parts, 3);
    int third = number(parts, 4);
    if (parts.group(1).length() == 4) {
      return moment(parts, new int[] {first, second, third}, 5);
    }
    int year = year(parts.group(4));
    return order == DateOrder.DAY_FIRST
        ? moment(parts, new int[] {year, second, first}, 5)
        : moment(parts, new int[] {year, first, second}, 5);
  }

  private Optional<WrittenMoment> dayNamed(String text) {
    Matcher parts = DAY_NAMED.matcher(text);
    return parts.matches()
        ? month(parts.group(2))
            .flatMap(month ->
                moment(parts, new int[] {year(parts.group(3)), month, number(parts, 1)}, 4))
        : Optional.empty();
  }

  private Optional<WrittenMoment> monthNamed(String text) {
    Matcher parts = MONTH_NAMED.matcher(text);
    return parts.matches()
        ? month(parts.group(1))
            .flatMap(month ->
                moment(parts, new int[] {year(parts.group(3)), month, number(parts, 2)}, 4))
        : Optional.empty();
  }

  private static String yearInPlace(String text) {
    return YEAR_LAST.matcher(text).replaceFirst("$1 $2, $4 $3");
  }

  private static Optional<Integer> month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    return Optional.ofNullable(MONTHS.get(start));
  }

  /** Of year, month and day, and the time that the pattern has from this group on. */
  private Optional<WrittenMoment> moment(Matcher parts, int[] day, int time) {
    int hour = parts.group(time) == null ? 0 : hour(number(parts, time), parts.group(time + 3));
    int minute = parts.group(time) == null ? 0 : number(parts, time + 1);
    int second = parts.group(time + 2) == null ? 0 : number(parts, time + 2);
    return Optional.of(
        new WrittenMoment(
            LocalDateTime.of(day[0], day[1], day[2], hour, minute, second),
            offset(parts.group(time + 4))));
  }

  private static int hour(int written, @Nullable String half) {
    if (half == null) {
      return written;
    }
    if (written < 1 || written > 12) {
      throw new DateTimeException("Half a day has twelve hours");
    }
    return written % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private @Nullable ZoneOffset offset(@Nullable String text) {
    return text == null ? null : WrittenZone.read(text, shared);
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 3 || digits.length() == 1) {
      throw new DateTimeException("No year is written so");
    }
    if (digits.length() == 4) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
