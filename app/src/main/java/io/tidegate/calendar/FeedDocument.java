package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a feed as an iCalendar object (RFC 5545, RFC 7986). Pure: the same events, the same. */
final class FeedDocument {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(?!T)");
  private static final String AGAIN = "PT1H";

  private final ContentLines lines = new ContentLines();
  private final String home;

  private FeedDocument(String home) {
    this.home = home;
  }

  /**
   * @param home the address of this installation, without a slash at its end
   */
  static String of(String name, String home, List<FeedEvent> events) {
    return new FeedDocument(home).write(name, events);
  }

  private String write(String name, List<FeedEvent> events) {
    lines
        .begin("VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Tidegate//Calendar feed//EN")
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        .text("NAME", name)
        .text("X-WR-CALNAME", name)
        .line("REFRESH-INTERVAL;VALUE=DURATION", AGAIN)
        .line("X-PUBLISHED-TTL", AGAIN);
    zones(events).forEach((zone, from) -> new ZoneLines(ZoneId.of(zone), lines).write(from));
    events.stream().sorted(Comparator.comparing(FeedEvent::uid)).forEach(this::event);
    return lines.end("VCALENDAR").written();
  }

  /** Each zone that is used, and from when on. */
  private static Map<String, Instant> zones(List<FeedEvent> events) {
    Map<String, Instant> zones = new TreeMap<>();
    for (FeedEvent event : events) {
      if (event.time() instanceof FeedEvent.Time.Recurring(Recurrence recurrence, ZoneId zone)
          && !utc(zone)) {
        Instant from = earliest(recurrence).atStartOfDay(zone).minusDays(1).toInstant();
        zones.merge(zone.getId(), from, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return zones;
  }

  private static LocalDate earliest(Recurrence recurrence) {
    LocalDate start = recurrence.start().toLocalDate();
    return recurrence.also().stream()
        .min(LocalDate::compareTo)
        .filter(start::isAfter)
        .orElse(start);
  }

  private void event(FeedEvent event) {
    lines
        .begin("VEVENT")
        .line("UID", event.uid() + "@tidegate")
        .line("DTSTAMP", utc(event.touched()))
        .line("LAST-MODIFIED", utc(event.touched()))
        .line("SEQUENCE", String.valueOf(event.sequence()))
        .line("STATUS", event.status().name());
    switch (event.time()) {
      case FeedEvent.Time.Once(Window window) -> once(window);
      case FeedEvent.Time.Recurring(Recurrence recurrence, ZoneId zone) ->
          recurring(recurrence, zone);
    }
    lines
        .text("SUMMARY", event.summary())
        .textIfAny("DESCRIPTION", event.description())
        .text("CATEGORIES", event.category())
        .line("URL", home + event.path())
        .line("TRANSP", event.busy() ? "OPAQUE" : "TRANSPARENT")
        .end("VEVENT");
  }

  private void once(Window window) {
    lines.line("DTSTART", utc(window.start())).line("DTEND", utc(window.end()));
  }

  private void recurring(Recurrence recurrence, ZoneId zone) {
    LocalDateTime start = recurrence.start();
    moment("DTSTART", start, zone);
    lines.line("DURATION", length(recurrence));
    if (recurrence.rule() != null) {
      lines.line("RRULE", rule(recurrence.rule(), start, zone));
    }
    recurrence.also().forEach(day -> moment("RDATE", day.atTime(start.toLocalTime()), zone));
    recurrence.except().forEach(day -> moment("EXDATE", day.atTime(start.toLocalTime()), zone));
  }

  /** Days by the clock on the wall, then minutes as they pass: as RFC 5545 reckons a DURATION. */
  private static String length(Recurrence recurrence) {
    String days = recurrence.days() == 0 ? "" : recurrence.days() + "D";
    String minutes = recurrence.minutes() == 0 ? "" : "T" + recurrence.minutes() + "M";
    return "P" + days + minutes;
  }

  /** A last day becomes the last moment: with a zone, UNTIL has to be in UTC. */
  private static String rule(String rule, LocalDateTime start, ZoneId zone) {
    Matcher until = UNTIL.matcher(rule.toUpperCase(Locale.ROOT));
    return until.replaceAll(found -> {
      LocalDate day = LocalDate.parse(found.group(1), DAY);
      return "UNTIL=" + utc(day.atTime(start.toLocalTime()).atZone(zone).toInstant());
    });
  }

  private void moment(String name, LocalDateTime wall, ZoneId zone) {
    if (utc(zone)) {
      lines.line(name, WALL.format(wall) + "Z");
    } else {
      lines.line(name + ";TZID=" + zone.getId(), WALL.format(wall));
    }
  }

  private static boolean utc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  private static String utc(Instant moment) {
    return WALL.format(moment.atOffset(ZoneOffset.UTC)) + "Z";
  }
}
