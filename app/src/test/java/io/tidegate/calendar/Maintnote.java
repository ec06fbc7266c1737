package io.tidegate.calendar;

import java.util.ArrayList;
import java.util.List;

/** A vendor's notice, as vendors send them. */
public record Maintnote(List<String> lines) {
  /** A confirmed outage of this object, on a Saturday night. */
  public static Maintnote of(String object) {
    return new Maintnote(
        List.of(
            "SUMMARY:Splice work",
            "DTSTART;VALUE=DATE-TIME:20261128T220000Z",
            "DTEND;VALUE=DATE-TIME:20261129T020000Z",
            "DTSTAMP:20261120T090000Z",
            "UID:42@fjord.example",
            "SEQUENCE:1",
            "X-MAINTNOTE-PROVIDER:Fjord Fibre",
            "X-MAINTNOTE-ACCOUNT:A-100",
            "X-MAINTNOTE-MAINTENANCE-ID:WO-1",
            "X-MAINTNOTE-OBJECT-ID:" + object,
            "X-MAINTNOTE-IMPACT:OUTAGE",
            "X-MAINTNOTE-STATUS:CONFIRMED",
            "ORGANIZER;CN=\"Fjord NOC\":mailto:noc@fjord.example"));
  }

  /** The same, without any line of this field. */
  public Maintnote without(String field) {
    return new Maintnote(lines.stream().filter(line -> !isOf(line, field)).toList());
  }

  /** The same, with this line besides. */
  public Maintnote with(String field, String value) {
    List<String> more = new ArrayList<>(lines);
    more.add(field + ":" + value);
    return new Maintnote(more);
  }

  /** The same, with another value in this field. */
  public Maintnote saying(String field, String value) {
    return without(field).with(field, value);
  }

  public Maintnote status(String status) {
    return saying("X-MAINTNOTE-STATUS", status);
  }

  public Maintnote sequence(int sequence) {
    return saying("SEQUENCE", String.valueOf(sequence));
  }

  /** As a file. */
  public String text() {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Fjord//NOC//EN\r\nBEGIN:VEVENT\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private static boolean isOf(String line, String field) {
    return line.startsWith(field + ":") || line.startsWith(field + ";");
  }
}
