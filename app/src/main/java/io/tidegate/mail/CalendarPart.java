package io.tidegate.mail;

/**
 * What calendar programs take out of a mail (RFC 5546), beside what people read.
 *
 * @param method REQUEST, PUBLISH or CANCEL; the same as within the object
 * @param text the iCalendar object
 */
public record CalendarPart(String method, String text) {
  /** The type of the part that carries it. */
  String type() {
    return "text/calendar; charset=UTF-8; method=" + method;
  }
}
