package io.tidegate.access.web;

import io.tidegate.access.ApiTokens;
import io.tidegate.api.Caller;
import io.tidegate.database.Tenant;
import io.tidegate.ui.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds who calls the API by the token that came along. Cookies are not looked at there. */
@Component
class Bearer {
  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;

  Bearer(ApiTokens tokens) {
    this.tokens = tokens;
  }

  boolean isFor(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /**
   * Within what the request runs: what the token's person sees, or only the token's client. The
   * person stays who they are, so that staff is still staff, within one client.
   */
  Optional<Tenant> tenant(HttpServletRequest request) {
    Optional<Caller> caller =
        Caller.of(request)
            .or(() ->
                secret(request)
                    .flatMap(secret -> tokens.resume(secret, Arrivals.visitor(request))));
    caller.ifPresent(known -> {
      request.setAttribute(Caller.ATTRIBUTE, known);
      request.setAttribute(Frames.ACTOR, known.actor());
    });
    return caller.map(Bearer::tenant);
  }

  private static Tenant tenant(Caller caller) {
    boolean narrower = caller.client() != null && caller.actor().confinedTo() == null;
    return narrower
        ? new Tenant(caller.actor().account(), caller.client())
        : Tenant.of(caller.actor());
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }
}
