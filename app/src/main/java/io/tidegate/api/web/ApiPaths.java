package io.tidegate.api.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are the API's. */
final class ApiPaths {
  /** Where people read about the API. */
  static final String DOCS = "/api/docs";

  private ApiPaths() {}

  /** Whether a program asks; the readable pages below {@code /api/docs} are for people. */
  static boolean programs(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean read = path.equals(DOCS) || path.startsWith(DOCS + "/");
    return path.startsWith("/api/") && !read;
  }
}
