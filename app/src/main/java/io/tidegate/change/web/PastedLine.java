package io.tidegate.change.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line pasted as a step: its number or bullet is dropped, minutes at its end and what follows an
 * arrow are taken apart, as in {@code 3. Restart the service -> it answers, 5 min}.
 */
record PastedLine(String text, String verification, int minutes) {
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•]|\\d{1,3}[.)])\\s+");
  private static final Pattern MINUTES =
      Pattern.compile("[\\s,;(\\[]+(\\d{1,4})\\s*min(?:utes?|s)?[)\\]]?\\s*$");
  private static final Pattern ARROW = Pattern.compile("\\s*(?:->|→)\\s*");

  static PastedLine of(String line) {
    String text = BULLET.matcher(line).replaceFirst("");
    int minutes = 0;
    Matcher tail = MINUTES.matcher(text);
    if (tail.find()) {
      minutes = Integer.parseInt(tail.group(1));
      text = text.substring(0, tail.start());
    }
    String[] parts = ARROW.split(text, 2);
    return new PastedLine(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", minutes);
  }
}
