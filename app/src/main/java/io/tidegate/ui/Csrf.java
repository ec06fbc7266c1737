package io.tidegate.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The token against forged requests, which Spring Security lays on the request. It is read from the
 * current request while drawing, because any form in any panel needs it and no panel should have to
 * carry it.
 */
public final class Csrf {
  private Csrf() {}

  /** The current request's token; null when there is none, as in drawings outside a request. */
  public static @Nullable CsrfToken token() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return null;
    }
    Object token = request.getAttribute("_csrf", RequestAttributes.SCOPE_REQUEST);
    return token instanceof CsrfToken csrf ? csrf : null;
  }
}
