package io.tidegate.access.web;

import io.tidegate.api.Caller;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.LargeUpload;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The server takes uploads as large as a change log, and only where one is sent and from whoever
 * may send one. All others are turned away before a byte of them is read: it stands before Spring
 * Security, which reads a form to find its token.
 */
@Component
@Order(LargeUploads.BEFORE_SPRING_SECURITY)
class LargeUploads extends OncePerRequestFilter {
  static final int BEFORE_SPRING_SECURITY = -200;
  private static final String CODE = "code=";
  private static final long USUAL = 26L * 1024 * 1024;

  private final Arrivals arrivals;
  private final Bearer bearer;
  private final List<LargeUpload> taken;

  LargeUploads(Arrivals arrivals, Bearer bearer, List<LargeUpload> taken) {
    this.arrivals = arrivals;
    this.bearer = bearer;
    this.taken = List.copyOf(taken);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUpload(request) && isLarge(request) && !isTaken(request)) {
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
  private static boolean isLarge(HttpServletRequest request) {
    long size = request.getContentLengthLong();
    return size > USUAL || (size < 0 && request.getHeader("Transfer-Encoding") != null);
  }

  private boolean isTaken(HttpServletRequest request) {
    Actor actor = actor(request);
    String code = code(request);
    return taken.stream().anyMatch(one -> one.isFor(request.getRequestURI(), actor, code));
  }

  private @Nullable Actor actor(HttpServletRequest request) {
    if (!bearer.isFor(request)) {
      return arrivals.actor(request).orElse(null);
    }
    bearer.tenant(request);
    return Caller.of(request).map(Caller::actor).orElse(null);
  }

  /** Out of the address alone: asking for a parameter would have the body read. */
  private static String code(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && query.startsWith(CODE) ? query.substring(CODE.length()) : "";
  }
}
