package io.tidegate.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Every style there is, in one file: the tokens, Tabler in its layer, the kit, then whatever {@code
 * static/css/rooms/} holds. A room adds its file and names it nowhere. One request, kept for a
 * year.
 */
@Component
class Stylesheet {
  private static final String TABLER =
      "classpath*:META-INF/resources/webjars/tabler__core/*/dist/css/tabler.min.css";
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final int TRACKS = 372;
  private static final int ROWS = 48;

  private final ResourcePatternResolver resources;
  private final String css;
  private final String digest;

  Stylesheet(ResourcePatternResolver resources) {
    this.resources = resources;
    this.css = bundle();
    this.digest = DigestUtils.md5DigestAsHex(css.getBytes(StandardCharsets.UTF_8));
  }

  String css() {
    return css;
  }

  String url() {
    return "/css/tidegate-" + digest + ".css";
  }

  /** The tokens come first, for they declare the order of the layers. */
  private String bundle() {
    String tabler = read(TABLER, "").replace("@charset \"UTF-8\";", "");
    return String.join(
        "\n",
        own("classpath*:static/css/tokens.css", ""),
        "@layer tabler {\n" + tabler.replaceAll("/\\*# sourceMappingURL=.*?\\*/", "") + "\n}",
        "@layer ui {\n" + positions() + "\n}",
        new InlineIcons(resources).in(own("classpath*:static/css/*.css", "tokens.css")),
        own("classpath*:static/css/rooms/*.css", ""));
  }

  /** Places on a grid of tracks as attributes, since the CSP allows no inline style. */
  private static String positions() {
    return places(TRACKS, "at", "len", "column") + "\n" + places(ROWS, "top", "tall", "row");
  }

  private static String places(int last, String from, String over, String axis) {
    return IntStream.rangeClosed(0, last)
        .mapToObj(place ->
            "[data-%s=\"%d\"]{grid-%s-start:%d}[data-%s=\"%d\"]{grid-%s-end:span %d}"
                .formatted(from, place, axis, place + 1, over, place, axis, Math.max(place, 1)))
        .collect(Collectors.joining("\n"));
  }

  /** Ours, without what is said to its readers; Tabler keeps its licence. */
  private String own(String pattern, String except) {
    return COMMENT.matcher(read(pattern, except)).replaceAll("");
  }

  private String read(String pattern, String except) {
    try {
      return Arrays.stream(resources.getResources(pattern))
          .filter(file -> !except.equals(file.getFilename()))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
          .map(Stylesheet::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
