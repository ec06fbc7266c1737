package io.tidegate.access.web;

import io.tidegate.settings.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookies there are: the session's, before sign-in the visit's, which forms are tied to, and
 * for a minute after a deed the sentence that says what was done. Scripts never see them. Under
 * https their names begin with {@code __Host-}, so that no neighbouring site can plant one.
 */
@Component
public class AccessCookies {
  private final boolean secure;

  AccessCookies(Site site) {
    this.secure = "https".equalsIgnoreCase(site.address().getScheme());
  }

  /** Whether people reach this installation by https. */
  boolean secure() {
    return secure;
  }

  /** The name of the cookie that holds the session's token. */
  public String sessionName() {
    return named("tidegate_session");
  }

  /** The token of the session; empty when there is none. */
  Optional<String> session(HttpServletRequest request) {
    return value(request, sessionName());
  }

  /** What ties forms to this browser before anybody signs in. */
  Optional<String> visit(HttpServletRequest request) {
    return value(request, visitName());
  }

  void giveSession(HttpServletResponse response, String token, Duration longest) {
    give(response, sessionName(), token, longest);
  }

  void takeSession(HttpServletResponse response) {
    give(response, sessionName(), "", Duration.ZERO);
  }

  /** Lasts until the browser is closed. */
  void giveVisit(HttpServletResponse response, String value) {
    give(response, visitName(), value, Duration.ofSeconds(-1));
  }

  /** A sentence on its way over a redirect. */
  Optional<String> said(HttpServletRequest request) {
    return value(request, saidName());
  }

  void giveSaid(HttpServletResponse response, String value) {
    give(response, saidName(), value, Duration.ofMinutes(1));
  }

  void takeSaid(HttpServletResponse response) {
    give(response, saidName(), "", Duration.ZERO);
  }

  private String saidName() {
    return named("tidegate_said");
  }

  private String visitName() {
    return named("tidegate_visit");
  }

  private String named(String name) {
    return secure ? "__Host-" + name : name;
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  private void give(HttpServletResponse response, String name, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }
}
