package io.tidegate.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event as a maintenance notice, field by field, and gathers what is wrong. A notice that
 * says a status says all that the format asks for; one that says none only reminds, and may leave
 * out its organizer.
 */
final class NoticeFields {
  private static final String PREFIX = "X-MAINTNOTE-";
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final int LONGEST = 500;
  private static final int MOST_OBJECTS = 1000;

  private final NoticeEvent event;
  private final List<Problem> problems = new ArrayList<>();

  NoticeFields(NoticeEvent event) {
    this.event = event;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Null when something is wrong. */
  @Nullable VendorNotice notice() {
    String provider = needed(PREFIX + "PROVIDER", "which vendor it is from");
    String account = needed(PREFIX + "ACCOUNT", "for which of the vendor's customers it is");
    String maintenance = needed(PREFIX + "MAINTENANCE-ID", "which maintenance it is about");
    VendorStatus status = status();
    VendorImpact impact = impact(event.text(PREFIX + "IMPACT").orElse(""));
    List<VendorNotice.Named> objects = objects(impact, status);
    Instant stamp = moment("DTSTAMP", "when the notice was made");
    Window window = window();
    String uid = needed("UID", "how to tell it from other notices");
    int sequence = sequence();
    String organizer = organizer(status);
    if (stamp == null || window == null || !problems.isEmpty()) {
      return null;
    }
    return new VendorNotice(
        provider,
        account,
        maintenance,
        objects,
        status,
        window,
        sequence,
        stamp,
        uid,
        organizer,
        shortened(event.text("SUMMARY").orElse("")),
        event.content());
  }

  private String needed(String field, String meaning) {
    String text = event.text(field).orElse("");
    if (text.isEmpty()) {
      missing(field, meaning);
    } else if (text.length() > LONGEST) {
      problem(field, "is longer than %d characters.".formatted(LONGEST));
    }
    return text;
  }

  private @Nullable VendorStatus status() {
    String field = PREFIX + "STATUS";
    String written = event.text(field).orElse("").toUpperCase(Locale.ROOT);
    if (written.isEmpty() || written.equals("NO-CHANGE")) {
      return null;
    }
    Optional<VendorStatus> known = VendorStatus.of(written);
    if (known.isEmpty()) {
      problem(
          field,
          "is “%s”; it can be TENTATIVE, CONFIRMED, CANCELLED, IN-PROCESS or COMPLETED."
              .formatted(shown(written)));
    }
    return known.orElse(null);
  }

  private VendorImpact impact(String written) {
    if (written.isEmpty()) {
      return VendorImpact.UNKNOWN;
    }
    Optional<VendorImpact> known = VendorImpact.of(written.toUpperCase(Locale.ROOT));
    if (known.isEmpty()) {
      problem(
          PREFIX + "IMPACT",
          "is “%s”; it can be NO-IMPACT, REDUCED-REDUNDANCY, DEGRADED or OUTAGE."
              .formatted(shown(written)));
    }
    return known.orElse(VendorImpact.UNKNOWN);
  }

  /** Only a cancellation may name none: what it was about is known. */
  private List<VendorNotice.Named> objects(VendorImpact all, @Nullable VendorStatus status) {
    String field = PREFIX + "OBJECT-ID";
    List<VendorNotice.Named> named = new ArrayList<>();
    for (VObjectProperty property : event.all(field)) {
      String object = NoticeEvent.text(property);
      String own = property.getParameters().first(PREFIX + "OBJECT-IMPACT");
      if (object.length() > LONGEST) {
        problem(field, "is longer than %d characters.".formatted(LONGEST));
      } else if (!object.isEmpty()) {
        named.add(new VendorNotice.Named(object, own == null ? all : impact(own.strip())));
      }
    }
    if (named.isEmpty() && status != VendorStatus.CANCELLED) {
      missing(field, "what is worked on");
    } else if (named.size() > MOST_OBJECTS) {
      problem(field, "stands there more than %d times.".formatted(MOST_OBJECTS));
    }
    return named;
  }

  private @Nullable Window window() {
    Instant start = moment("DTSTART", "when it begins");
    Optional<String> duration = event.text("DURATION");
    Instant end =
        duration.isPresent() && event.first("DTEND").isEmpty()
            ? after(start, duration.get())
            : moment("DTEND", "when it ends");
    if (start == null || end == null) {
      return null;
    }
    if (!start.isBefore(end)) {
      problem("DTEND", "is not after DTSTART.");
      return null;
    }
    return new Window(start, end);
  }

  private @Nullable Instant after(@Nullable Instant start, String duration) {
    try {
      Duration length = Duration.parse(duration);
      return start == null ? null : start.plus(length);
    } catch (DateTimeException | ArithmeticException _) {
      problem("DURATION", "is no length of time, such as PT2H.");
      return null;
    }
  }

  private @Nullable Instant moment(String field, String meaning) {
    Optional<VObjectProperty> property = event.first(field);
    if (property.isEmpty() || NoticeEvent.text(property.get()).isEmpty()) {
      missing(field, meaning);
      return null;
    }
    String written = NoticeEvent.text(property.get());
    boolean utc = written.endsWith("Z");
    String zone = property.get().getParameters().first("TZID");
    if (!utc && zone == null) {
      problem(field, "says no time zone; it ends with Z for UTC, such as 20261128T200000Z.");
      return null;
    }
    return read(
        field, utc ? written.substring(0, written.length() - 1) : written, utc ? "UTC" : zone);
  }

  private @Nullable Instant read(String field, String wall, String zone) {
    ZoneId clock;
    try {
      clock = ZoneId.of(zone.strip());
    } catch (DateTimeException _) {
      problem(
          field, "is in the zone “%s”, which is none of the known ones.".formatted(shown(zone)));
      return null;
    }
    try {
      Instant moment = LocalDateTime.parse(wall, WALL).atZone(clock).toInstant();
      int year = moment.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1970 && year < 2100) {
        return moment;
      }
    } catch (DateTimeException _) {
      // Told below, like a year that no vendor plans for.
    }
    problem(field, "is “%s”, which is no moment such as 20261128T200000Z.".formatted(shown(wall)));
    return null;
  }

  private int sequence() {
    String written = event.text("SEQUENCE").orElse("");
    if (written.isEmpty()) {
      return VendorNotice.UNCOUNTED;
    }
    if (!written.matches("\\d{1,9}")) {
      problem("SEQUENCE", "is “%s”, which is no count.".formatted(shown(written)));
      return VendorNotice.UNCOUNTED;
    }
    return Integer.parseInt(written);
  }

  private @Nullable String organizer(@Nullable VendorStatus status) {
    Optional<String> organizer = event.text("ORGANIZER");
    if (organizer.isEmpty() && status != null) {
      missing("ORGANIZER", "whom to ask");
    }
    return organizer.orElse(null);
  }

  private void missing(String field, String meaning) {
    problem(field, "is missing: the notice does not say %s.".formatted(meaning));
  }

  private void problem(String field, String sentence) {
    problems.add(new Problem(field, field + " " + sentence));
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
