package io.tidegate.ui.web;

import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Every way in which a request can go wrong: the stable code of the API, the status, and the
 * headline people read.
 */
enum Mishap {
  BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST, "This request cannot be read"),
  UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "Sign in first"),
  FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "You may not do this"),
  NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing here"),
  METHOD_NOT_ALLOWED(
      "method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here"),
  NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "This is not had in that form"),
  STALE("stale", HttpStatus.CONFLICT, "Somebody was faster"),
  TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "This is too large"),
  UNSUPPORTED(
      "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of file is not read"),
  INVALID("invalid", HttpStatus.UNPROCESSABLE_CONTENT, "Something is missing or wrong"),
  TOO_MANY("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many at once"),
  BUG("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "Something broke on our side"),
  UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Tidegate is not ready");

  private final String slug;
  private final HttpStatus status;
  private final String title;

  Mishap(String slug, HttpStatus status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  static Mishap of(Failure failure) {
    return switch (failure) {
      case NotFound _ -> NOT_FOUND;
      case Forbidden _ -> FORBIDDEN;
      case Stale _ -> STALE;
      case Invalid _ -> INVALID;
    };
  }

  /** The one with this status; else the general one of its hundred. */
  static Mishap of(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(mishap -> mishap.status.value() == status.value())
        .findFirst()
        .orElse(status.is4xxClientError() ? BAD_REQUEST : BUG);
  }

  String slug() {
    return slug;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  /** What is said when nobody said anything more precise. */
  String sentence() {
    return switch (this) {
      case BAD_REQUEST -> "Go back, look at what you sent, and send it again.";
      case UNAUTHENTICATED -> "You were signed out, or never signed in.";
      case FORBIDDEN ->
          "Your roles do not cover it, or this page is too old. Reload and try again.";
      case NOT_FOUND -> "The address is wrong, or what was here is not yours to see.";
      case METHOD_NOT_ALLOWED -> "This address takes another kind of request.";
      case NOT_ACCEPTABLE -> "Ask for a form that this address offers.";
      case STALE -> "It is no longer what you saw. Reload to see what changed.";
      case TOO_LARGE -> "Send less at once, or a smaller file.";
      case UNSUPPORTED -> "Send it in another format.";
      case INVALID -> "Nothing was saved. Look at the fields named here.";
      case TOO_MANY -> "Wait a little, then try again.";
      case BUG -> "Nothing was saved, and nothing you typed is lost.";
      case UNAVAILABLE -> "Try again in a moment.";
    };
  }
}
