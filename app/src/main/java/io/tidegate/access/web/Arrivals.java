package io.tidegate.access.web;

import io.tidegate.access.OpenSession;
import io.tidegate.access.Sessions;
import io.tidegate.access.Visitor;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out by the session's cookie who a request is from, once for each request. */
@Component
class Arrivals {
  private final Sessions sessions;
  private final AccessCookies cookies;

  Arrivals(Sessions sessions, AccessCookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** Empty when the request has no good session. */
  Optional<Actor> actor(HttpServletRequest request) {
    if (request.getAttribute(Frames.ACTOR) instanceof Actor known) {
      return Optional.of(known);
    }
    Optional<OpenSession> session =
        cookies.session(request).flatMap(token -> sessions.resume(token, visitor(request)));
    session.ifPresent(open -> {
      request.setAttribute(Frames.ACTOR, open.actor());
      request.setAttribute(AccessFilter.SESSION, open.id());
    });
    return session.map(OpenSession::actor);
  }

  /** Where the request comes from. */
  static Visitor visitor(HttpServletRequest request) {
    return new Visitor(
        request.getRemoteAddr(),
        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
  }
}
