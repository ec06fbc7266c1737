package io.tidegate.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell without what programs put round its text. */
final class Cleaned {
  /** Spreadsheets are kept from reckoning with a text so. */
  private static final Pattern GUARDED = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

  /** How workbooks write letters that XML has no place for. */
  private static final Pattern RETURN = Pattern.compile("_x000[dD]_");

  private Cleaned() {}

  static String of(String cell) {
    String text = cell;
    if (text.startsWith("=\"")) {
      Matcher guarded = GUARDED.matcher(text);
      text = guarded.matches() ? guarded.group(1).replace("\"\"", "\"") : text;
    }
    if (text.contains("_x000")) {
      text = RETURN.matcher(text).replaceAll("");
    }
    return text.replace('\u00a0', ' ').replace("\uFEFF", "").replace("\0", "").strip();
  }
}
