package io.tidegate.imports.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The server takes uploads as large as a change log, and only where one is sent. Everywhere else
 * they are turned away before a byte of them is read, as they were before there were imports.
 */
@Component
@Order(LargeUploads.BEFORE_SPRING_SECURITY)
class LargeUploads extends OncePerRequestFilter {
  static final int BEFORE_SPRING_SECURITY = -200;
  private static final long USUAL = 26L * 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUpload(request) && tooLarge(request)) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** What does not say how large it is may be anything. */
  private static boolean tooLarge(HttpServletRequest request) {
    boolean aLog = request.getRequestURI().equals("/imports");
    long size = request.getContentLengthLong();
    return !aLog && (size > USUAL || (size < 0 && request.getHeader("Transfer-Encoding") != null));
  }
}
