package io.tidegate.demo;

import io.tidegate.calendar.VendorNotices;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A carrier announces work in the coming week: on a line that is known, and on one that is not. */
@Component
@Order(DemoVendors.PLACE)
class DemoVendors implements DemoChapter {
  static final int PLACE = DemoInventory.PLACE + 5;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final VendorNotices notices;
  private final InstantSource clock;

  DemoVendors(VendorNotices notices, InstantSource clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public void tell(DemoStage stage) {
    if (!stage.people().containsKey("Mara Lindqvist")) {
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
