package io.tidegate.api.web;

import io.tidegate.api.ApiJson;
import io.tidegate.api.ApiProblem;
import io.tidegate.api.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers with a problem, and nothing of what was on its way out before. */
@Component
class ProblemWriter {
  private final ApiJson json;

  ProblemWriter(ApiJson json) {
    this.json = json;
  }

  void write(HttpServletResponse response, ApiProblem problem) throws IOException {
    byte[] body = json.mapper().writeValueAsBytes(problem);
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status() == ProblemCode.UNAUTHENTICATED.status().value()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Tidegate\"");
    }
    response.getOutputStream().write(body);
  }
}
