package io.tidegate.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * How htmx asked, if it did. Controllers may take it as an argument.
 *
 * @param asked whether the answer will be swapped into a page instead of replacing it
 * @param target the id of the element that will be swapped; null when it has none
 */
public record Htmx(boolean asked, @Nullable String target) {
  /** Reads the request's headers. */
  public static Htmx of(HttpServletRequest request) {
    boolean asked = "true".equals(request.getHeader("HX-Request"));
    boolean wholePage = "true".equals(request.getHeader("HX-History-Restore-Request"));
    return new Htmx(asked && !wholePage, request.getHeader("HX-Target"));
  }

  /** Whether exactly this part of the page was asked for. */
  public boolean wants(String id) {
    return asked && id.equals(target);
  }
}
