package io.tidegate.api.web;

import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;

/** What can be seen of an endpoint from outside. */
final class Handlers {
  private Handlers() {}

  /** Whether it takes something of this type. */
  static boolean takes(HandlerMethod handler, Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }
}
