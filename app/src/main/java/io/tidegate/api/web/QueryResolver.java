package io.tidegate.api.web;

import io.tidegate.api.Query;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes a record of texts out of the query of an address; what was left out is null, what was said
 * several times is parted by commas. Spring's own binding asks each component anew for its generic
 * type and its annotations, which took longer than all else that a list of changes takes.
 */
final class QueryResolver implements HandlerMethodArgumentResolver {
  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(Query.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return shapes.computeIfAbsent(parameter.getParameterType(), Shape::of).filled(request);
  }

  private record Shape(Constructor<?> constructor, List<String> names) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      return new Shape(
          BeanUtils.getResolvableConstructor(type),
          Arrays.stream(components).map(RecordComponent::getName).toList());
    }

    Object filled(NativeWebRequest request) {
      @Nullable Object[] values = new Object[names.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = said(request, names.get(i));
      }
      return BeanUtils.instantiateClass(constructor, values);
    }

    private static @Nullable String said(NativeWebRequest request, String name) {
      String[] values = request.getParameterValues(name);
      return values == null ? null : String.join(",", values);
    }
  }
}
