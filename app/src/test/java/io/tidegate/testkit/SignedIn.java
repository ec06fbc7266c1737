package io.tidegate.testkit;

import io.tidegate.access.Sessions;
import io.tidegate.access.Visitor;
import io.tidegate.access.web.AccessCookies;
import io.tidegate.access.web.FormTokens;
import io.tidegate.kernel.Actor;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Makes a request one of somebody who is signed in: with the cookie of a real session, and the
 * token that forms carry. {@code tester.get().uri("/people").with(SignedIn.as(actor))}.
 */
public final class SignedIn {
  private static final Visitor BROWSER = new Visitor("192.0.2.7", "Test browser");

  private SignedIn() {}

  /** As this person, in a new session. */
  public static RequestPostProcessor as(Actor actor) {
    return request -> {
      ApplicationContext application =
          WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
      String token =
          application.getBean(Sessions.class).open(actor.account(), actor.person(), BROWSER);
      return with(application, token).postProcessRequest(request);
    };
  }

  /** In the session of this token. */
  public static RequestPostProcessor with(ApplicationContext application, String token) {
    return request -> {
      request.setCookies(new Cookie(application.getBean(AccessCookies.class).sessionName(), token));
      request.addHeader("X-CSRF-TOKEN", masked(FormTokens.of(token)));
      return request;
    };
  }

  /** As Spring Security writes it into pages: a mask, then the token under the mask. */
  private static String masked(String token) {
    byte[] plain = token.getBytes(StandardCharsets.UTF_8);
    byte[] masked = new byte[2 * plain.length];
    System.arraycopy(plain, 0, masked, plain.length, plain.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }
}
