package io.tidegate.intake;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far from UTC a written time says to be. Letters that several parts of the world share, such
 * as IST, mean what whoever reads them says.
 */
final class WrittenZone {
  /** As a part of a larger pattern, without groups. */
  static final String PATTERN =
      "(?:Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{3,4})(?:\\[[A-Za-z_/+-]{3,40}\\])?";

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");
  private static final Map<String, Integer> HOURS = hours();
  private static final Set<String> SHARED = SharedZone.allLetters();

  private WrittenZone() {}

  /** Throws {@link DateTimeException} for letters that name no zone, or one nobody knows. */
  static ZoneOffset read(String text, SharedZone.Reading shared) {
    String bare = text.replaceFirst("\\[.*", "").toUpperCase(Locale.ROOT);
    Integer hours = HOURS.get(bare);
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    if (SHARED.contains(bare)) {
      return shared
          .of(bare)
          .orElseThrow(() -> new DateTimeException("Nobody said which zone these letters mean"));
    }
    Matcher offset = OFFSET.matcher(bare.replaceFirst("^(?:UTC|GMT)", ""));
    if (!offset.matches()) {
      throw new DateTimeException("No zone is called so");
    }
    int minutes =
        60 * Integer.parseInt(offset.group(2))
            + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
    return ZoneOffset.ofTotalSeconds(60 * (offset.group(1).equals("-") ? -minutes : minutes));
  }

  private static Map<String, Integer> hours() {
    Map<String, Integer> hours = new HashMap<>();
    String known =
        "Z 0 UTC 0 GMT 0 WET 0 WEST 1 CET 1 MEZ 1 CEST 2 MESZ 2 EET 2 EEST 3 MSK 3 EDT -4"
            + " CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 HST -10 JST 9 AEST 10 AEDT 11 NZST 12"
            + " NZDT 13";
    Matcher zones = Pattern.compile("([A-Z]+) (-?\\d+)").matcher(known);
    while (zones.find()) {
      hours.put(zones.group(1), Integer.valueOf(zones.group(2)));
    }
    return Map.copyOf(hours);
  }
}
