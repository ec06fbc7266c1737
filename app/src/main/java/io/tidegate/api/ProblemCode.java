package io.tidegate.api;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Every way in which a request to the API can fail. The codes are stable; titles may change. */
public enum ProblemCode {
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "This request cannot be read", "Look at what was sent."),
  UNKNOWN_PARAMETER(
      HttpStatus.BAD_REQUEST,
      "There is no such parameter",
      "Look at how it is spelt; what is not known is never left out of account silently."),
  MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not JSON", "Send one JSON object, in UTF-8."),
  UNAUTHENTICATED(
      HttpStatus.UNAUTHORIZED,
      "No good token came along",
      "Send “Authorization: Bearer tg_…”. The token is missing, unknown, expired or revoked."),
  SCOPE_MISSING(
      HttpStatus.FORBIDDEN, "The token lacks a scope", "Make a token that has the scope."),
  FORBIDDEN(
      HttpStatus.FORBIDDEN,
      "Its person may not do this",
      "The roles of its person do not cover it."),
  NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "There is nothing here",
      "The address is wrong, or what stands there is not the token's to see."),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED,
      "This cannot be done here",
      "The address takes another method; see Allow."),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE, "It is not had in that form", "Accept application/json."),
  BLOCKED(
      HttpStatus.CONFLICT,
      "Something stands in the way",
      "Each blocker says what to do and who may override it."),
  OVERTAKEN(
      HttpStatus.CONFLICT,
      "It came too late",
      "Somebody was faster, or it is over. Get it as it is now, then decide again."),
  IDEMPOTENCY_KEY_IN_USE(
      HttpStatus.CONFLICT,
      "The first request with this key still runs",
      "Send it again in a moment; the answer will be that of the first."),
  STALE(
      HttpStatus.PRECONDITION_FAILED,
      "Somebody was faster",
      "Get it as it is now, then decide again."),
  TOO_LARGE(
      HttpStatus.CONTENT_TOO_LARGE,
      "The body is too large",
      "Send at most 1 MB; a file may have 25 MB."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "The body is of another kind",
      "Send application/json; a PATCH takes application/merge-patch+json as well."),
  INVALID(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Something is missing or wrong",
      "Each problem names its field."),
  IDEMPOTENCY_KEY_REUSED(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "This key belongs to another request",
      "Send the same body as the first time, or a fresh key."),
  PRECONDITION_REQUIRED(
      HttpStatus.PRECONDITION_REQUIRED,
      "Say which version you saw",
      "Send If-Match with the ETag of what you read."),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "Wait as Retry-After says."),
  INTERNAL_ERROR(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "Something broke on our side",
      "Nothing was saved. The log has it under the number of the incident.");

  private final HttpStatus status;
  private final String title;
  private final String advice;

  ProblemCode(HttpStatus status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  /** The stable code, in kebab case. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status that goes with it. */
  public HttpStatus status() {
    return status;
  }

  /** The same for every problem of the code. */
  public String title() {
    return title;
  }

  /** What to do about it, where nothing more precise is known. */
  public String advice() {
    return advice;
  }

  /** The first with this status; else the general one of its hundred. */
  public static ProblemCode of(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(code -> code.status.value() == status.value())
        .findFirst()
        .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR);
  }
}
