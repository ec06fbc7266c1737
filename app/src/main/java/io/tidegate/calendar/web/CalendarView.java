package io.tidegate.calendar.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to look at the calendar. */
enum CalendarView {
  TIMELINE("Timeline"),
  WEEK("Week"),
  MONTH("Month"),
  AGENDA("Agenda");

  private final String title;

  CalendarView(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CalendarView> of(String slug) {
    return Arrays.stream(values()).filter(view -> view.slug().equals(slug)).findFirst();
  }
}
