package io.tidegate.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a list ended, in the list's order.
 *
 * @param value what the order goes by; empty when it goes by the number alone
 */
record Place(String value, int number) {
  private static final Pattern CURSOR = Pattern.compile("(?:([^~]{1,40})~)?(\\d{1,9})");
  private static final String NEVER = "infinity";

  static Place of(ChangeOrder order, ChangeLine line) {
    String value =
        switch (order) {
          case NEWEST -> "";
          case TOUCHED -> line.touchedAt().toString();
          case SOONEST -> line.window() == null ? NEVER : line.window().start().toString();
          case RISKIEST -> String.valueOf(line.rating() == null ? 0 : line.rating().score());
        };
    return new Place(value, line.number());
  }

  /** Reads a cursor; empty when it is none of this order. */
  static Optional<Place> of(ChangeOrder order, String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String value = parts.group(1) == null ? "" : parts.group(1);
    return fits(order, value)
        ? Optional.of(new Place(value, Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  private static boolean fits(ChangeOrder order, String value) {
    return switch (order) {
      case NEWEST -> value.isEmpty();
      case TOUCHED -> isMoment(value);
      case SOONEST -> value.equals(NEVER) || isMoment(value);
      case RISKIEST -> value.matches("\\d{1,2}");
    };
  }

  private static boolean isMoment(String value) {
    try {
      return Instant.parse(value).isAfter(Instant.EPOCH);
    } catch (DateTimeException _) {
      return false;
    }
  }

  String cursor() {
    return value.isEmpty() ? String.valueOf(number) : value + "~" + number;
  }

  /** The clauses by which PostgreSQL reads a list in an order, each served by an index. */
  static String orderBy(ChangeOrder order) {
    return switch (order) {
      case NEWEST -> "c.number desc";
      case TOUCHED -> "c.touched_at desc, c.number desc";
      case SOONEST -> "coalesce(c.window_start, 'infinity'), c.number desc";
      case RISKIEST -> "coalesce(c.risk_score, 0) desc, c.number desc";
    };
  }

  /** The clause for what comes after {@code :value} and {@code :last}. */
  static String after(ChangeOrder order) {
    return switch (order) {
      case NEWEST -> "c.number < :last";
      case TOUCHED -> "(c.touched_at, c.number) < (:value::timestamptz, :last)";
      case SOONEST ->
          """
          coalesce(c.window_start, 'infinity') >= :value::timestamptz
          and (coalesce(c.window_start, 'infinity') > :value::timestamptz or c.number < :last)
          """;
      case RISKIEST -> "(coalesce(c.risk_score, 0), c.number) < (:value::integer, :last)";
    };
  }
}
