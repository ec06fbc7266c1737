package io.tidegate.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Addresses of styles, scripts and pictures, each with the digest of its content in its name, so
 * that browsers keep them for a year and still see a new version at once.
 */
@Component
public class Assets {
  /** What anybody may fetch before signing in: path patterns for the access rules. */
  public static final List<String> PUBLIC =
      List.of("/css/**", "/js/**", "/img/**", "/webjars/**", "/_static/**");

  /** The policy under which every page works; to be sent as Content-Security-Policy. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private static final String HTMX =
      "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

  private final Stylesheet stylesheet;
  private final ResourceUrlProvider urls;
  private final List<String> modules;
  private final String htmx;

  Assets(
      Stylesheet stylesheet,
      ResourceUrlProvider mvcResourceUrlProvider,
      ResourcePatternResolver files) {
    this.stylesheet = stylesheet;
    this.urls = mvcResourceUrlProvider;
    this.modules =
        Stream.concat(
                paths(files, "classpath*:static/js/*.js", "/static"),
                paths(files, "classpath*:static/js/rooms/*.js", "/static"))
            .filter(path -> !path.equals("/js/theme.js"))
            .toList();
    this.htmx = paths(files, HTMX, "/META-INF/resources").findFirst().orElseThrow();
  }

  /** The one stylesheet. */
  public String stylesheet() {
    return stylesheet.url();
  }

  /** What the one stylesheet holds. */
  public String css() {
    return stylesheet.css();
  }

  /** The ES modules of the kit, then those of the rooms; each stands alone. */
  public List<String> modules() {
    return modules.stream().map(this::url).toList();
  }

  /** Htmx itself, whose address carries its version. */
  public String htmx() {
    return htmx;
  }

  /** The address of a file under {@code static/}, such as {@code /js/theme.js}. */
  public String url(String path) {
    return Objects.requireNonNullElse(urls.getForLookupPath(path), path);
  }

  private static Stream<String> paths(ResourcePatternResolver files, String pattern, String root) {
    try {
      return Arrays.stream(files.getResources(pattern)).map(file -> path(file, root)).sorted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Resource file, String root) {
    try {
      String url = file.getURL().toString();
      return url.substring(url.lastIndexOf(root + "/") + root.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
