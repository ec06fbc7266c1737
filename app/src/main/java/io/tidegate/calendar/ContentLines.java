package io.tidegate.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Writes the lines of an iCalendar object (RFC 5545, section 3.1): folded at 75 octets, which the
 * libraries count as letters, and never within one.
 */
final class ContentLines {
  private static final int LONGEST = 75;
  private static final String END = "\r\n";

  private final StringBuilder written = new StringBuilder();

  ContentLines begin(String component) {
    return line("BEGIN", component);
  }

  ContentLines end(String component) {
    return line("END", component);
  }

  /** A property whose value is written as it stands; {@code name} may carry parameters. */
  ContentLines line(String name, String value) {
    int octets = 0;
    String line = name + ":" + value;
    for (int at = 0; at < line.length(); ) {
      int letter = line.codePointAt(at);
      int size = size(letter);
      if (octets + size > LONGEST) {
        written.append(END).append(' ');
        octets = 1;
      }
      written.appendCodePoint(letter);
      octets += size;
      at += Character.charCount(letter);
    }
    written.append(END);
    return this;
  }

  /** A property whose value is people's words. */
  ContentLines text(String name, String words) {
    return line(name, escaped(words));
  }

  /** Nothing when there are no words. */
  ContentLines textIfAny(String name, String words) {
    return words.isBlank() ? this : text(name, words);
  }

  String written() {
    return written.toString();
  }

  /** Control characters other than line breaks have no place in a calendar. */
  private static String escaped(String words) {
    return words
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  private static int size(int letter) {
    return Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
  }
}
