package io.tidegate.api.web;

import io.tidegate.api.ApiProblem;
import io.tidegate.api.Caller;
import io.tidegate.api.ProblemCode;
import io.tidegate.api.RateLimit;
import io.tidegate.api.RateLimit.Allowance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds a token to its rate, and tells it with each answer how it stands. */
@Component
@Order(RateLimitFilter.BEHIND_ACCESS)
class RateLimitFilter extends OncePerRequestFilter {
  static final int BEHIND_ACCESS = 10;

  private final RateLimit limit;
  private final ProblemWriter problems;
  private final String policy;

  RateLimitFilter(RateLimit limit, ProblemWriter problems) {
    this.limit = limit;
    this.problems = problems;
    int window = (int) Math.ceil(limit.burst() * 60.0 / limit.perMinute());
    this.policy = "\"token\";q=" + limit.burst() + ";w=" + window;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller = Caller.of(request);
    if (caller.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Allowance allowance = limit.take(caller.get().token());
    tell(response, allowance);
    if (allowance.granted()) {
      chain.doFilter(request, response);
    } else {
      refuse(response, allowance.pause());
    }
  }

  /**
   * As the IETF's draft has it (draft-ietf-httpapi-ratelimit-headers); the policy's window is the
   * seconds in which an empty bucket fills up.
   */
  private void tell(HttpServletResponse response, Allowance allowance) {
    int untilFull = (int) Math.ceil((limit.burst() - allowance.left()) * 60.0 / limit.perMinute());
    response.setHeader("RateLimit-Policy", policy);
    response.setHeader("RateLimit", "\"token\";r=" + allowance.left() + ";t=" + untilFull);
  }

  private void refuse(HttpServletResponse response, Duration wait) throws IOException {
    long seconds = Math.max(1, (long) Math.ceil(wait.toMillis() / 1000.0));
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    problems.write(
        response,
        ApiProblem.of(
            ProblemCode.TOO_MANY_REQUESTS,
            "A token may send %d requests a minute to one node, %d at once. Wait %d s."
                .formatted(limit.perMinute(), limit.burst(), seconds)));
  }
}
