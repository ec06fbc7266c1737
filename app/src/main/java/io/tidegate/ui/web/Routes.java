package io.tidegate.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method that answers an address. Spring tries every route whose address has a variable,
 * with all its conditions, which of some hundreds of routes took a fifth of a short answer's time;
 * here those are tried whose address begins as the request's does.
 */
class Routes extends RequestMappingHandlerMapping {
  /** The routes that the request of this thread is tried on; nothing set tries all. */
  private static final ScopedValue<Set<RequestMappingInfo>> TRIED = ScopedValue.newInstance();

  private Map<String, List<RequestMappingInfo>> byBeginning = Map.of();

  @Override
  protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> routes) {
    super.handlerMethodsInitialized(routes);
    Map<String, List<RequestMappingInfo>> begun = new HashMap<>();
    for (RequestMappingInfo route : routes.keySet()) {
      for (String pattern : route.getPatternValues()) {
        begun.computeIfAbsent(beginning(pattern), _ -> new ArrayList<>()).add(route);
      }
    }
    byBeginning = begun;
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    // What is written in escapes or has parameters in its path begins otherwise than it reads.
    return path.indexOf('%') >= 0 || path.indexOf(';') >= 0
        ? super.lookupHandlerMethod(path, request)
        : ScopedValue.where(TRIED, beginningAs(path))
            .<@Nullable HandlerMethod, Exception>call(
                () -> super.lookupHandlerMethod(path, request));
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    return TRIED.isBound() && !TRIED.get().contains(route)
        ? null
        : super.getMatchingMapping(route, request);
  }

  /** By the routes themselves and not what they are equal to: each request asks for every one. */
  private Set<RequestMappingInfo> beginningAs(String path) {
    Set<RequestMappingInfo> found = Collections.newSetFromMap(new IdentityHashMap<>());
    byBeginning.forEach((beginning, routes) -> {
      if (path.startsWith(beginning)) {
        found.addAll(routes);
      }
    });
    return found;
  }

  private static String beginning(String pattern) {
    return pattern.split("[{*?]", 2)[0];
  }
}
