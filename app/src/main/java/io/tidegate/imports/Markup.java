package io.tidegate.imports;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The text of what a tool's editor marked up in HTML. */
final class Markup {
  private static final Pattern MARKED =
      Pattern.compile(
          "(?i)</?(?:p|br|div|span|ul|ol|li|b|strong|i|em|u|table|tbody|tr|td|th|a|h[1-6]|font|pre|code|img)"
              + "(?:\\s[^>]*)?/?>");
  private static final Pattern CODE = Pattern.compile("(?i)\\[/?code\\]");
  private static final Pattern ITEM = Pattern.compile("(?i)\\s*<li(?:\\s[^>]*)?>\\s*");
  private static final Pattern LINE =
      Pattern.compile("(?i)\\s*(?:<br\\s*/?>|</(?:div|tr|li)>)[ \\t]*");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)\\s*</(?:p|ul|ol|table|h[1-6])>\\s*");
  private static final Pattern STYLE = Pattern.compile("(?is)<(style|script)[^>]*>.*?</\\1>");
  private static final Pattern MUCH_AIR = Pattern.compile("\\n{3,}");

  private Markup() {}

  /** The same where nothing is marked up. */
  static String plain(String text) {
    if (text.indexOf('<') < 0 || !MARKED.matcher(text).find()) {
      return text;
    }
    String lines = STYLE.matcher(CODE.matcher(text).replaceAll("")).replaceAll("");
    lines = ITEM.matcher(lines).replaceAll("\n- ");
    lines = LINE.matcher(lines).replaceAll("\n");
    lines = PARAGRAPH.matcher(lines).replaceAll("\n\n");
    lines = HtmlUtils.htmlUnescape(MARKED.matcher(lines).replaceAll("")).replace('\u00a0', ' ');
    return MUCH_AIR.matcher(lines.replaceAll("\\n+(?=- )", "\n")).replaceAll("\n\n").strip();
  }
}
