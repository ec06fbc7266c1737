package io.tidegate.api.web;

import io.tidegate.api.ApiFailure;
import io.tidegate.api.ProblemCode;
import io.tidegate.api.Query;
import io.tidegate.api.Scoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a query that names what the endpoint does not know: a misspelt filter that is ignored
 * would answer with far too much, and nobody would notice.
 */
final class KnownParameters implements HandlerInterceptor {
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Scoped.class)) {
      Set<String> names =
          known.computeIfAbsent(method.getMethod(), _ -> namesOf(method.getMethodParameters()));
      asked(request.getQueryString()).stream()
          .filter(name -> !names.contains(name))
          .findFirst()
          .ifPresent(name -> {
            throw new ApiFailure(ProblemCode.UNKNOWN_PARAMETER, sentence(name, names));
          });
    }
    return true;
  }

  private static String sentence(String name, Set<String> names) {
    return "There is no parameter “%s” here%s."
        .formatted(name, KnownNames.words(names, ", nor any other"));
  }

  private static Set<String> asked(@Nullable String query) {
    return query == null
        ? Set.of()
        : UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
            .map(KnownParameters::decoded)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String decoded(String name) {
    try {
      return StringUtils.uriDecode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return name;
    }
  }

  private static Set<String> namesOf(MethodParameter[] parameters) {
    Set<String> names = new TreeSet<>();
    for (MethodParameter parameter : parameters) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
      if (named != null) {
        names.add(
            named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
      } else if (parameter.hasParameterAnnotation(Query.class)) {
        Arrays.stream(parameter.getParameterType().getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(names::add);
      }
    }
    return names;
  }
}
