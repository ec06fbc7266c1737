package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A meeting as it is sent to calendar programs (iTIP, RFC 5546). Whatever is sent later about the
 * same meeting carries the same {@code uid} and a higher {@code sequence}.
 *
 * @param sentAt when this was written
 * @param zone on whose clock it is held; written out in full
 * @param link where it is found in Tidegate
 * @param organizer who answers go to
 */
public record Invitation(
    Method method,
    String uid,
    int sequence,
    Instant sentAt,
    Window time,
    ZoneId zone,
    String title,
    String description,
    String place,
    String link,
    Party organizer,
    List<Party> invited) {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  public Invitation {
    invited = List.copyOf(invited);
  }

  /** The iCalendar object (RFC 5545). */
  public String written() {
    ContentLines lines = new ContentLines();
    lines
        .begin("VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Tidegate//Meetings//EN")
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", method.name());
    if (!utc()) {
      new ZoneLines(zone, lines).write(time.start());
    }
    event(lines);
    return lines.end("VCALENDAR").written();
  }

  private void event(ContentLines lines) {
    lines
        .begin("VEVENT")
        .line("UID", uid)
        .line("SEQUENCE", String.valueOf(sequence))
        .line("DTSTAMP", moment(sentAt))
        .line("STATUS", method == Method.CANCEL ? "CANCELLED" : "CONFIRMED");
    wall(lines, "DTSTART", time.start());
    wall(lines, "DTEND", time.end());
    lines
        .text("SUMMARY", title)
        .textIfAny("DESCRIPTION", description)
        .textIfAny("LOCATION", place)
        .line("URL", link)
        .line("ORGANIZER" + organizer.named(), organizer.address());
    // Who only publishes invites nobody.
    if (method != Method.PUBLISH) {
      invited.forEach(one ->
          lines.line(
              "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE" + one.named(),
              one.address()));
    }
    lines.line("TRANSP", "OPAQUE").end("VEVENT");
  }

  private void wall(ContentLines lines, String name, Instant at) {
    if (utc()) {
      lines.line(name, moment(at));
    } else {
      lines.line(name + ";TZID=" + zone.getId(), WALL.format(at.atZone(zone)));
    }
  }

  private boolean utc() {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  private static String moment(Instant at) {
    return WALL.format(at.atOffset(ZoneOffset.UTC)) + "Z";
  }

  /** What is asked of whoever reads it. */
  public enum Method {
    /** Come, or answer that you do not. Sent again, it moves what was there. */
    REQUEST,
    /** Nothing: it is the organizer's own. */
    PUBLISH,
    /** Strike it out. */
    CANCEL
  }

  /** Somebody with a mail address. */
  public record Party(String name, String mail) {
    private String address() {
      return "mailto:" + mail;
    }

    /** A quoted parameter holds neither quotation marks nor control characters. */
    private String named() {
      return ";CN=\"" + name.replaceAll("[\"\\p{Cntrl}]", "'") + "\"";
    }
  }
}
