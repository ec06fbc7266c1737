package io.tidegate.access.web;

import io.tidegate.ui.Courier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Carries a sentence in a cookie that lives for a minute, sealed with the token of the session: any
 * node can open it, nobody else can put words into our mouth, and nothing is stored.
 */
@Component
class SaidCookie implements Courier {
  private static final int LONGEST = 400;

  private final AccessCookies cookies;

  SaidCookie(AccessCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public void send(HttpServletRequest request, HttpServletResponse response, String sentence) {
    String said = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence;
    cookies
        .session(request)
        .ifPresent(token -> cookies.giveSaid(response, text(said) + "." + seal(token, said)));
  }

  @Override
  public Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> carried = cookies.said(request);
    carried.ifPresent(_ -> cookies.takeSaid(response));
    return carried.flatMap(
        value -> cookies.session(request).flatMap(token -> opened(value, token)));
  }

  private static Optional<String> opened(String value, String token) {
    String[] parts = value.split("\\.", 2);
    try {
      String said = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
      return parts.length == 2 && same(parts[1], seal(token, said))
          ? Optional.of(said)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String said) {
    return encoded(said.getBytes(StandardCharsets.UTF_8));
  }

  private static String seal(String token, String said) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return encoded(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
