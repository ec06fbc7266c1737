package io.tidegate.api.web;

import io.tidegate.api.ApiFailure;
import io.tidegate.api.ApiProblem;
import io.tidegate.api.ProblemCode;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Incidents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Says which problem a thrown thing is. */
@Component
class Diagnosis {
  private final Incidents incidents;

  Diagnosis(Incidents incidents) {
    this.incidents = incidents;
  }

  /**
   * The problem that was thrown.
   *
   * @param versioned whether the caller named the version they saw, which is then a precondition
   */
  ApiProblem of(Throwable thrown, HttpServletRequest request, boolean versioned) {
    return switch (thrown) {
      case ApiFailure failure ->
          ApiProblem.of(failure.code(), failure.sentence()).with(failure.facts());
      case Failure failure -> foreseen(failure, versioned);
      case HttpMessageNotReadableException unread -> unreadable(unread, request, versioned);
      case JacksonException unread -> BodyProblem.of(unread);
      case MethodArgumentTypeMismatchException mismatch -> mistyped(mismatch);
      case MissingServletRequestParameterException missing ->
          invalid(missing.getParameterName(), "Say it; nothing is done without.");
      case ErrorResponse refusal -> plain(ProblemCode.of(refusal.getStatusCode()));
      default -> bug(thrown, request);
    };
  }

  private static ApiProblem foreseen(Failure failure, boolean versioned) {
    return switch (failure) {
      case NotFound _ -> ApiProblem.of(ProblemCode.NOT_FOUND, failure.sentence());
      case Forbidden _ -> ApiProblem.of(ProblemCode.FORBIDDEN, failure.sentence());
      case Stale _ ->
          ApiProblem.of(versioned ? ProblemCode.STALE : ProblemCode.OVERTAKEN, failure.sentence());
      case Invalid invalid ->
          ApiProblem.of(ProblemCode.INVALID, failure.sentence()).at(invalid.problems());
    };
  }

  private ApiProblem unreadable(
      HttpMessageNotReadableException unread, HttpServletRequest request, boolean versioned) {
    Throwable cause = unread.getCause();
    while (cause != null && cause.getCause() != null && !(cause instanceof Failure)) {
      if (cause.getCause() instanceof Failure || !(cause instanceof JacksonException)) {
        cause = cause.getCause();
      } else {
        break;
      }
    }
    return cause instanceof JacksonException || cause instanceof Failure
        ? of(cause, request, versioned)
        : ApiProblem.of(ProblemCode.MALFORMED_JSON, "There is no body. Send one JSON object.");
  }

  /** In the path it names nothing; in the query it is a field like any other. */
  private static ApiProblem mistyped(MethodArgumentTypeMismatchException mismatch) {
    boolean inPath =
        mismatch
            .getParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
    Class<?> type = mismatch.getRequiredType();
    String wanted = type == null ? "something else" : BodyProblem.wanted(type);
    return inPath
        ? plain(ProblemCode.NOT_FOUND)
        : invalid(mismatch.getName(), "Give " + wanted + " here.");
  }

  private static ApiProblem invalid(String field, String sentence) {
    return ApiProblem.of(ProblemCode.INVALID, sentence).at(List.of(new Problem(field, sentence)));
  }

  private static ApiProblem plain(ProblemCode code) {
    return ApiProblem.of(code, code.advice());
  }

  private ApiProblem bug(Throwable thrown, HttpServletRequest request) {
    String place = request.getMethod() + " " + request.getRequestURI();
    return plain(ProblemCode.INTERNAL_ERROR).under(incidents.report(place, thrown));
  }
}
