package io.tidegate.api.web;

import io.tidegate.api.ApiProblem;
import io.tidegate.api.IfMatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one place where what was thrown under the API becomes a problem. */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {
  private final Diagnosis diagnosis;
  private final ProblemWriter writer;

  ApiErrors(Diagnosis diagnosis, ProblemWriter writer) {
    this.diagnosis = diagnosis;
    this.writer = writer;
  }

  /** Before those of pages. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (!ApiPaths.programs(request) || thrown instanceof AsyncRequestNotUsableException) {
      return null;
    }
    answer(response, thrown, diagnosis.of(thrown, request, versioned(handler)));
    return new ModelAndView();
  }

  private static boolean versioned(@Nullable Object handler) {
    return handler instanceof HandlerMethod method && Handlers.takes(method, IfMatch.class);
  }

  private void answer(HttpServletResponse response, Exception thrown, ApiProblem problem) {
    try {
      if (thrown instanceof ErrorResponse refusal) {
        refusal.getHeaders().headerSet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(HttpHeaders.ALLOW))
            .forEach(header ->
                response.setHeader(header.getKey(), String.join(", ", header.getValue())));
      }
      writer.write(response, problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
