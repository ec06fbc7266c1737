package io.tidegate.catalogue.web;

import io.tidegate.ui.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways in which the form of a schedule says how often, counted from its first day. */
enum Rhythm {
  WEEKLY("Every week"),
  MONTH_DAY("Every month, on that date"),
  NTH("Every month, on that weekday"),
  LAST("Every month, the last such weekday"),
  QUARTERLY("Every three months, on that date"),
  YEARLY("Every year, on that date"),
  ONCE("Once, on that day"),
  RULE("By a rule (RRULE)");

  private final String title;

  Rhythm(String title) {
    this.title = title;
  }

  static List<Option> options() {
    return Arrays.stream(values()).map(one -> Option.of(one.name(), one.title)).toList();
  }

  static Rhythm of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(NTH);
  }

  /**
   * Which of them says this rule, counted from that day; one that is written out when none does.
   */
  static Rhythm saying(@Nullable String rule, LocalDate first) {
    return Arrays.stream(values())
        .filter(
            one -> one != RULE && one.rule(first, "").equals(Objects.requireNonNullElse(rule, "")))
        .findFirst()
        .orElse(RULE);
  }

  /** The rule (RFC 5545) for a first day; empty for none. */
  String rule(LocalDate first, String written) {
    String day = code(first.getDayOfWeek());
    return switch (this) {
      case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + day;
      case MONTH_DAY -> "FREQ=MONTHLY";
      case NTH -> "FREQ=MONTHLY;BYDAY=" + ((first.getDayOfMonth() - 1) / 7 + 1) + day;
      case LAST -> "FREQ=MONTHLY;BYDAY=-1" + day;
      case QUARTERLY -> "FREQ=MONTHLY;INTERVAL=3";
      case YEARLY -> "FREQ=YEARLY";
      case ONCE -> "";
      case RULE -> written.toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
    };
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
