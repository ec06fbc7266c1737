package io.tidegate.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on after signing in: a page of this application, never of another site.
 *
 * @param path begins with exactly one slash and holds no backslash or control character
 */
record LocalPath(String path) {
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");
  private static final LocalPath HOME = new LocalPath("/");

  /** What somebody sent as the way on; home when it is missing or leads elsewhere. */
  static LocalPath of(@Nullable String sent) {
    return sent != null && LOCAL.matcher(sent).matches() && !sent.startsWith("/sign-")
        ? new LocalPath(sent)
        : HOME;
  }

  static LocalPath of(HttpServletRequest request) {
    String query = request.getQueryString();
    return of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** The address of a page that leads on to this one. */
  String after(String page) {
    return path.equals("/")
        ? page
        : page + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
