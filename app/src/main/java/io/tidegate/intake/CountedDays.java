package io.tidegate.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments that are written as a number: days since 1900 as in spreadsheets, or since 1970. */
final class CountedDays {
  private static final Pattern DAYS = Pattern.compile("[2-7]\\d{4}(?:[.,]\\d{1,12})?");
  private static final Pattern SECONDS = Pattern.compile("[1-3]\\d{9}");
  private static final Pattern MILLISECONDS = Pattern.compile("(?:[1-3]\\d|[7-9])\\d{11}");
  private static final LocalDateTime FIRST = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private CountedDays() {}

  /** From 1954 to 2119, or 2001 to 2096; other numbers mean something else. */
  static Optional<WrittenMoment> read(String text) {
    if (DAYS.matcher(text).matches()) {
      return Optional.of(new WrittenMoment(ofDays(text.replace(',', '.')), null));
    }
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(moment(Long.parseLong(text)));
    }
    if (MILLISECONDS.matcher(text).matches()) {
      return Optional.of(moment(Long.parseLong(text) / 1000));
    }
    return Optional.empty();
  }

  private static LocalDateTime ofDays(String days) {
    return FIRST.plusSeconds(
        new BigDecimal(days).multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static WrittenMoment moment(long second) {
    Instant moment = Instant.ofEpochSecond(second);
    return new WrittenMoment(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), ZoneOffset.UTC);
  }
}
