package io.tidegate.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Puts the icons that styles name into the styles themselves: a page shows twenty of them. */
record InlineIcons(ResourceLoader files) {
  private static final Pattern NAMED = Pattern.compile("url\\(\"(/webjars/[^\"]+\\.svg)\"\\)");

  /** What says nothing to whoever draws it. */
  private static final Pattern IDLE =
      Pattern.compile(
          " (?:class|width|height)=\"[^\"]*\"|<path stroke=\"none\" d=\"M0 0h24v24H0z\""
              + " fill=\"none\" ?/>");

  String in(String css) {
    return NAMED.matcher(css).replaceAll(icon -> Matcher.quoteReplacement(inline(icon.group(1))));
  }

  private String inline(String path) {
    Resource file = files.getResource("classpath:/META-INF/resources" + path);
    try {
      return "url(\"data:image/svg+xml,"
          + escaped(file.getContentAsString(StandardCharsets.UTF_8))
          + "\")";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String svg) {
    String drawing = IDLE.matcher(svg.strip().replaceAll("\\s+", " ")).replaceAll("");
    return drawing
        .replace("> <", "><")
        .replace('"', '\'')
        .replace("%", "%25")
        .replace("#", "%23")
        .replace("<", "%3C")
        .replace(">", "%3E");
  }
}
