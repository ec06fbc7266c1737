package io.tidegate.access.web;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Assets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Turns the session's cookie, or under the API the token, into the {@link Actor} of the request and
 * runs the rest within what that actor may see. It stands behind Spring Security's filters, which
 * know nothing of people. Without a good session the request goes on as nobody's and sees no rows.
 */
@Component
@Order(AccessFilter.BEHIND_SPRING_SECURITY)
class AccessFilter extends OncePerRequestFilter {
  static final int BEHIND_SPRING_SECURITY = 0;

  /** The request attribute under which the current session's id is. */
  static final String SESSION = "io.tidegate.access.session";

  private static final List<PathPattern> FILES =
      Assets.PUBLIC.stream().map(PathPatternParser.defaultInstance::parse).toList();

  private final Arrivals arrivals;
  private final Bearer bearer;

  AccessFilter(Arrivals arrivals, Bearer bearer) {
    this.arrivals = arrivals;
    this.bearer = bearer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return FILES.stream().anyMatch(pattern -> pattern.matches(path));
  }

  /** An error page has its navigation, and so needs the tenant, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Tenant> tenant = bearer.isFor(request) ? bearer.tenant(request) : tenant(request);
    if (tenant.isPresent()) {
      within(tenant.get(), request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Tenant> tenant(HttpServletRequest request) {
    return arrivals.actor(request).map(Tenant::of);
  }

  private static void within(
      Tenant tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Tenancy.<Boolean, Exception>call(
          tenant,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A filter throws nothing else", e);
    }
  }
}
