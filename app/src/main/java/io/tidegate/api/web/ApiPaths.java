package io.tidegate.api.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are the API's. */
final class ApiPaths {
  private ApiPaths() {}

  /** Whether a program asks; the readable page below {@code /api/} is for people. */
  static boolean programs(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") && !path.equals("/api/docs");
  }
}
