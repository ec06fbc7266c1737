package io.tidegate.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the method that answers an address. Spring tries every route whose address has a variable,
 * with all its conditions, which of a thousand routes took a fifth of a short answer's time; here
 * those are tried whose folder the request's address lies in. Whatever finds no route that way, or
 * several that are as good as each other, Spring answers for itself.
 */
class Routes extends RequestMappingHandlerMapping {
  private record Route(
      PathPattern pattern, int depth, RequestMappingInfo mapping, HandlerMethod method) {
    static final int ANY_DEPTH = -1;

    static Route of(PathPattern pattern, RequestMappingInfo mapping, HandlerMethod method) {
      String written = pattern.getPatternString();
      boolean open = written.contains("**") || written.contains("{*");
      return new Route(pattern, open ? ANY_DEPTH : depth(written), mapping, method);
    }

    boolean leadsTo(PathContainer path, int at) {
      return (depth == at || depth == ANY_DEPTH) && pattern.matches(path);
    }

    /** With what of its conditions fits a request. */
    Route as(RequestMappingInfo fitting) {
      return new Route(pattern, depth, fitting, method);
    }

    static int depth(String path) {
      return (int) path.chars().filter(sign -> sign == '/').count();
    }
  }

  private Map<String, List<Route>> byFolder = Map.of();

  @Override
  protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
    super.handlerMethodsInitialized(methods);
    Map<String, List<Route>> found = new HashMap<>();
    methods.forEach((mapping, method) -> {
      PathPatternsRequestCondition addresses = mapping.getPathPatternsCondition();
      for (PathPattern pattern :
          addresses == null ? Set.<PathPattern>of() : addresses.getPatterns()) {
        found
            .computeIfAbsent(folder(pattern.getPatternString()), _ -> new ArrayList<>())
            .add(Route.of(pattern, mapping, method));
      }
    });
    byFolder = found;
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    // What is written in escapes or has parameters in its path lies elsewhere than it reads.
    boolean plain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
    Route best = plain && !CorsUtils.isPreFlightRequest(request) ? best(path, request) : null;
    if (best == null) {
      return super.lookupHandlerMethod(path, request);
    }
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.method());
    handleMatch(best.mapping(), path, request);
    return best.method();
  }

  /** The one route that fits the request better than all others, or null. */
  private @Nullable Route best(String path, HttpServletRequest request) {
    List<Route> fitting = fitting(path, request);
    if (fitting.size() < 2) {
      return fitting.isEmpty() ? null : fitting.getFirst();
    }
    Comparator<RequestMappingInfo> order = getMappingComparator(request);
    fitting.sort(Comparator.comparing(Route::mapping, order));
    Route first = fitting.getFirst();
    return order.compare(first.mapping(), fitting.get(1).mapping()) == 0 ? null : first;
  }

  private List<Route> fitting(String path, HttpServletRequest request) {
    PathContainer parsed =
        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    int depth = Route.depth(path);
    List<Route> fitting = new ArrayList<>();
    for (int end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      for (Route route : byFolder.getOrDefault(path.substring(0, end), List.of())) {
        RequestMappingInfo mapping =
            route.leadsTo(parsed, depth) ? getMatchingMapping(route.mapping(), request) : null;
        if (mapping != null) {
          fitting.add(route.as(mapping));
        }
      }
    }
    return fitting;
  }

  /** What stands before the first part of an address that has a variable; all of it without one. */
  private static String folder(String pattern) {
    String fixed = pattern.split("[{*?]", 2)[0];
    return fixed.length() == pattern.length()
        ? pattern
        : fixed.substring(0, Math.max(0, fixed.lastIndexOf('/')));
  }
}
