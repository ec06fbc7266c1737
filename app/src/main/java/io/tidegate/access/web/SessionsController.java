package io.tidegate.access.web;

import io.tidegate.access.Passwords;
import io.tidegate.access.SessionId;
import io.tidegate.access.Sessions;
import io.tidegate.access.SignedInAt;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where I am signed in: the list, ending one or all others, and changing the password. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class SessionsController {
  private final Sessions sessions;
  private final Passwords passwords;
  private final Frames frames;
  private final InstantSource clock;

  SessionsController(Sessions sessions, Passwords passwords, Frames frames, InstantSource clock) {
    this.sessions = sessions;
    this.passwords = passwords;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/sessions")
  Answer show(Actor actor, @RequestAttribute(AccessFilter.SESSION) SessionId current) {
    return page(actor, current, Problems.none());
  }

  @PostMapping("/sessions/{id}/end")
  Answer end(Actor actor, @PathVariable String id) {
    sessions.end(actor, SessionId.of(id));
    return new SeeOther("/sessions", "That browser is signed out.");
  }

  @PostMapping("/sessions/end-others")
  Answer endOthers(Actor actor, @RequestAttribute(AccessFilter.SESSION) SessionId current) {
    sessions.endOthers(actor, current);
    return new SeeOther("/sessions", "Every other browser is signed out.");
  }

  @PostMapping("/sessions/password")
  Answer change(
      Actor actor,
      @RequestAttribute(AccessFilter.SESSION) SessionId session,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password) {
    try {
      passwords.change(actor, current, password, session);
      return new SeeOther("/sessions", "Your password is changed.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, session, new Problems(invalid.problems())));
    }
  }

  private SessionsPage page(Actor actor, SessionId current, Problems problems) {
    Times times = new Times(frames.look(actor).zone(), clock);
    return new SessionsPage(
        frames.of(actor, "Password and sessions"),
        sessions.of(actor).stream().map(each -> line(each, current, times)).toList(),
        passwords.changedAt(actor.person()).map(times::moment).orElse("never"),
        problems);
  }

  private static SessionsPage.Line line(SignedInAt session, SessionId current, Times times) {
    return new SessionsPage.Line(
        session.id().toString(),
        Device.inWords(session.visitor().userAgent()),
        place(session.visitor().address()),
        times.moment(session.since()),
        times.moment(session.lastSeen()),
        session.id().equals(current));
  }

  private static String place(String address) {
    boolean here = List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1").contains(address);
    return here ? "The computer Tidegate runs on" : address;
  }
}
