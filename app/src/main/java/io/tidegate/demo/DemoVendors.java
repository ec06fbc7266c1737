package io.tidegate.demo;

import io.tidegate.calendar.VendorNotices;
import io.tidegate.calendar.VendorWork;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A carrier announces work in the coming week: on a line that is known, and on one that is not. */
@Component
class DemoVendors {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final VendorNotices notices;
  private final VendorWork known;
  private final InstantSource clock;

  DemoVendors(VendorNotices notices, VendorWork known, InstantSource clock) {
    this.notices = notices;
    this.known = known;
    this.clock = clock;
  }

  /** Tells an account that knows of none yet; its tenant is set. */
  void tell(DemoStage stage) {
    boolean msp = stage.people().containsKey("Mara Lindqvist");
    if (!msp || !known.list(false, null, 1).items().isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    ZoneId zone = stage.account().zone();
    LocalDate thursday =
        LocalDate.ofInstant(now, zone).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
    Instant start = thursday.atTime(LocalTime.of(22, 0)).atZone(zone).toInstant();
    notices.receive(stage.actor("Dan Okafor"), notice(now, start, start.plusSeconds(14_400)));
  }

  private static String notice(Instant stamp, Instant start, Instant end) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Sound and Fjord Carrier//NOC//EN
    BEGIN:VEVENT
    UID:sfc-48211@noc.sfc.example
    DTSTAMP:%s
    DTSTART:%s
    DTEND:%s
    SEQUENCE:1
    SUMMARY:Replacement of a line card in Hartwell exchange
    X-MAINTNOTE-PROVIDER:Sound & Fjord Carrier
    X-MAINTNOTE-ACCOUNT:NORTHLIGHT-01
    X-MAINTNOTE-MAINTENANCE-ID:SFC-48211
    X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT=OUTAGE:Fibre Hartwell main office
    X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT=REDUCED-REDUNDANCY:LX-20417
    X-MAINTNOTE-IMPACT:OUTAGE
    X-MAINTNOTE-STATUS:CONFIRMED
    ORGANIZER;CN="SFC NOC":mailto:noc@sfc.example
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(UTC.format(stamp), UTC.format(start), UTC.format(end));
  }
}
