package io.tidegate.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that answers an address. Spring tries every route whose address has a variable,
 * with all its conditions, which of some hundreds of routes took a fifth of a short answer's time;
 * here those are tried whose address begins as the request's does.
 */
class Routes extends RequestMappingHandlerMapping {
  /** By the route itself and not what it is equal to: each request asks for every route. */
  private IdentityHashMap<RequestMappingInfo, String[]> beginnings = new IdentityHashMap<>();

  @Override
  protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> routes) {
    super.handlerMethodsInitialized(routes);
    IdentityHashMap<RequestMappingInfo, String[]> begun = new IdentityHashMap<>();
    routes.keySet().forEach(route -> begun.put(route, beginnings(route)));
    beginnings = begun;
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    String path =
        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
    return mayMatch(route, path) ? super.getMatchingMapping(route, request) : null;
  }

  /** What is written in escapes or has parameters in its path begins otherwise than it reads. */
  private boolean mayMatch(RequestMappingInfo route, String path) {
    if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
      return true;
    }
    String[] begun = beginnings.get(route);
    if (begun == null) {
      return true;
    }
    for (String beginning : begun) {
      if (path.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static String[] beginnings(RequestMappingInfo route) {
    return route.getPatternValues().stream()
        .map(pattern -> pattern.split("[{*?]", 2)[0])
        .distinct()
        .toArray(String[]::new);
  }
}
