package io.tidegate.calendar.web;

import io.tidegate.kernel.ClientId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks at, as its address says it.
 *
 * @param month whether it is a whole month; else a week
 * @param day a day in it; null for today
 * @param client the only client; null for all
 * @param kinds the only kinds; empty for all
 */
record CalendarAsk(
    CalendarView view,
    boolean month,
    @Nullable LocalDate day,
    @Nullable ClientId client,
    Set<SightKind> kinds) {
  CalendarAsk {
    kinds = Set.copyOf(kinds);
  }

  /** The kinds that are shown. */
  Set<SightKind> shown() {
    return kinds.isEmpty() ? EnumSet.allOf(SightKind.class) : kinds;
  }

  /** The first day of the week or of the month that it is about. */
  LocalDate first(LocalDate today) {
    LocalDate about = day == null ? today : day;
    return month
        ? about.withDayOfMonth(1)
        : about.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  CalendarAsk at(@Nullable LocalDate day) {
    return new CalendarAsk(view, month, day, client, kinds);
  }

  CalendarAsk before(LocalDate today) {
    return at(month ? first(today).minusMonths(1) : first(today).minusDays(7));
  }

  CalendarAsk after(LocalDate today) {
    return at(month ? first(today).plusMonths(1) : first(today).plusDays(7));
  }

  CalendarAsk as(CalendarView view) {
    return new CalendarAsk(view, view == CalendarView.MONTH, day, client, kinds);
  }

  CalendarAsk as(CalendarView view, boolean month) {
    return new CalendarAsk(view, month, day, client, kinds);
  }

  CalendarAsk of(@Nullable ClientId client) {
    return new CalendarAsk(view, month, day, client, kinds);
  }

  /** Its address. */
  String path() {
    UriComponentsBuilder path = UriComponentsBuilder.fromPath("/calendar");
    path.queryParam("view", view.slug());
    if (view == CalendarView.TIMELINE && month) {
      path.queryParam("span", "month");
    }
    if (day != null) {
      path.queryParam("day", day);
    }
    if (client != null) {
      path.queryParam("client", client);
    }
    shownBySlug().forEach(slug -> path.queryParam("show", slug));
    return path.build().toUriString();
  }

  private List<String> shownBySlug() {
    return kinds.stream().sorted().map(SightKind::slug).toList();
  }
}
