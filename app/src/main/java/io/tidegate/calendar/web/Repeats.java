package io.tidegate.calendar.web;

import java.util.Locale;

/** The ways in which the form says on which days something happens. */
enum Repeats {
  ONCE("Once"),
  WEEKLY("Every week"),
  NTH("Every month, by weekday"),
  LAST_DAY("Every month, on its last day"),
  MONTH_DAY("Every month, on this date"),
  YEARLY("Every year, on this date"),
  DAILY("Every day"),
  DATES("On several dates"),
  RULE("By a rule (RRULE)");

  private final String title;

  Repeats(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Its value in the form. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
