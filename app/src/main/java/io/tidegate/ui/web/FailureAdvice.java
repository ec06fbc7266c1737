package io.tidegate.ui.web;

import io.tidegate.kernel.Failure;
import io.tidegate.ui.Incidents;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The one place where what was thrown becomes an answer. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {
  private final Apology apology;
  private final Incidents incidents;

  FailureAdvice(Apology apology, Incidents incidents) {
    this.apology = apology;
    this.incidents = incidents;
  }

  @ExceptionHandler
  ResponseEntity<?> foreseen(Failure failure, HttpServletRequest request) {
    return apology.to(request, Mischance.of(failure));
  }

  /** Spring Security's own filter knows what to do with these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void securitys(RuntimeException failure) {
    throw failure;
  }

  @ExceptionHandler
  ResponseEntity<?> tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request) {
    return apology.to(request, Mischance.of(Mishap.TOO_LARGE));
  }

  /** The reader closed the page: nobody is left to answer. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {}

  @ExceptionHandler
  ResponseEntity<?> other(Exception thrown, HttpServletRequest request) {
    Mishap mishap = mishap(thrown);
    return mishap == Mishap.BUG
        ? apology.to(request, Mischance.bug(incidents.report(place(request), thrown)))
        : apology.to(request, Mischance.of(mishap));
  }

  /** What Spring itself refuses, such as a wrong method, knows its status; all else is a bug. */
  private static Mishap mishap(Exception thrown) {
    if (thrown instanceof ErrorResponse refusal) {
      return Mishap.of(refusal.getStatusCode());
    }
    return switch (thrown) {
      case TypeMismatchException _ -> Mishap.BAD_REQUEST;
      case HttpMessageNotReadableException _ -> Mishap.BAD_REQUEST;
      case MultipartException _ -> Mishap.BAD_REQUEST;
      default -> annotated(thrown);
    };
  }

  private static Mishap annotated(Exception thrown) {
    ResponseStatus status = AnnotationUtils.findAnnotation(thrown.getClass(), ResponseStatus.class);
    return status == null ? Mishap.BUG : Mishap.of(status.code());
  }

  private static String place(HttpServletRequest request) {
    return request.getMethod() + " " + request.getRequestURI();
  }
}
