package io.tidegate.access.web;

import io.tidegate.api.ApiFailure;
import io.tidegate.api.Caller;
import io.tidegate.api.ProblemCode;
import io.tidegate.api.Scoped;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Htmx;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks of every endpoint who may call it. One that does not say so is closed to everybody. */
@Component
class PermissionInterceptor implements HandlerInterceptor {
  private static final String NOT_YOURS =
      "Your roles do not cover this. An administrator can give you the role.";

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    Scoped scoped = handler instanceof HandlerMethod method ? scoped(method) : null;
    if (scoped != null) {
      caller(request).require(scoped.value());
      return true;
    }
    Permitted permitted = handler instanceof HandlerMethod method ? declared(method) : null;
    if (permitted == null) {
      throw new Forbidden(NOT_YOURS);
    }
    return permitted.value() == Permitted.To.ANYONE || admits(permitted, request, response);
  }

  /** What the method says, else what its class says; null when both are silent. */
  static @Nullable Permitted declared(HandlerMethod handler) {
    return Optional.ofNullable(handler.getMethodAnnotation(Permitted.class))
        .orElseGet(() -> handler.getBeanType().getAnnotation(Permitted.class));
  }

  /** The same for endpoints of the API. */
  static @Nullable Scoped scoped(HandlerMethod handler) {
    return Optional.ofNullable(handler.getMethodAnnotation(Scoped.class))
        .orElseGet(() -> handler.getBeanType().getAnnotation(Scoped.class));
  }

  private static Caller caller(HttpServletRequest request) {
    return Caller.of(request)
        .orElseThrow(() ->
            new ApiFailure(ProblemCode.UNAUTHENTICATED, ProblemCode.UNAUTHENTICATED.advice()));
  }

  private static boolean admits(
      Permitted permitted, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!(request.getAttribute(Frames.ACTOR) instanceof Actor actor)) {
      sendToSignIn(request, response);
      return false;
    }
    if (!covers(permitted, actor)) {
      throw new Forbidden(NOT_YOURS);
    }
    return true;
  }

  private static boolean covers(Permitted permitted, Actor actor) {
    return switch (permitted.value()) {
      case ANYONE, SIGNED_IN -> true;
      case STAFF -> actor.confinedTo() == null;
      case HOLDERS -> Arrays.stream(permitted.roles()).anyMatch(actor::holdsSomewhere);
    };
  }

  private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isProgram(request)) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else if (Htmx.of(request).asked()) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      response.setHeader("HX-Redirect", "/sign-in");
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, signIn(request));
    }
  }

  /** A form that was sent cannot be sent again from the sign-in page, so only reading goes on. */
  private static String signIn(HttpServletRequest request) {
    return request.getMethod().equals("GET") ? LocalPath.of(request).after("/sign-in") : "/sign-in";
  }

  private static boolean isProgram(HttpServletRequest request) {
    String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return request.getRequestURI().startsWith("/api/")
        || accept.contains("json")
        || accept.contains("event-stream");
  }
}
