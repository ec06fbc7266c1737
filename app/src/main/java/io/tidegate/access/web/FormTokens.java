package io.tidegate.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The token that every form carries against forged requests. It follows from the session's cookie,
 * or before sign-in from the visit's, so that no node has to remember it and it ends with the
 * session.
 */
@Component
public class FormTokens implements CsrfTokenRepository {
  private final AccessCookies cookies;

  FormTokens(AccessCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return cookies
        .session(request)
        .or(() -> cookies.visit(request))
        .map(cookie -> new FormToken(of(cookie), ""))
        .orElse(null);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String visit = UUID.randomUUID().toString();
    return new FormToken(of(visit), visit);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token instanceof FormToken fresh && !fresh.newVisit().isEmpty()) {
      cookies.giveVisit(response, fresh.newVisit());
    }
  }

  /** The token that goes with this cookie. */
  public static String of(String cookie) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(cookie.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] token = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /**
   * One such token.
   *
   * @param newVisit the cookie that has to be given with it; empty when the browser has it
   */
  record FormToken(String value, String newVisit) implements CsrfToken {
    @Override
    public String getHeaderName() {
      return "X-CSRF-TOKEN";
    }

    @Override
    public String getParameterName() {
      return "_csrf";
    }

    @Override
    public String getToken() {
      return value;
    }
  }
}
