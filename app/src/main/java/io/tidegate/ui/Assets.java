package io.tidegate.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
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
  private final Script script;
  private final ResourceUrlProvider urls;
  private final String htmx;

  Assets(
      Stylesheet stylesheet,
      Script script,
      ResourceUrlProvider mvcResourceUrlProvider,
      ResourcePatternResolver files) {
    this.stylesheet = stylesheet;
    this.script = script;
    this.urls = mvcResourceUrlProvider;
    this.htmx = path(files, HTMX, "/META-INF/resources");
  }

  /** The one stylesheet. */
  public String stylesheet() {
    return stylesheet.url();
  }

  /** What the one stylesheet holds. */
  public String css() {
    return stylesheet.css();
  }

  /** The one ES module. */
  public String script() {
    return script.url();
  }

  /** What the one module holds: the scripts of the kit, then those of the rooms. */
  public String js() {
    return script.text();
  }

  /** Htmx itself, whose address carries its version. */
  public String htmx() {
    return htmx;
  }

  /** The address of a file under {@code static/}, such as {@code /js/theme.js}. */
  public String url(String path) {
    return Objects.requireNonNullElse(urls.getForLookupPath(path), path);
  }

  private static String path(ResourcePatternResolver files, String pattern, String root) {
    try {
      String url = files.getResources(pattern)[0].getURL().toString();
      return url.substring(url.lastIndexOf(root + "/") + root.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
