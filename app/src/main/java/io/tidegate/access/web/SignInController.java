package io.tidegate.access.web;

import io.tidegate.access.SessionId;
import io.tidegate.access.Sessions;
import io.tidegate.access.SetUp;
import io.tidegate.access.SignIns;
import io.tidegate.kernel.Actor;
import io.tidegate.settings.Site;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. */
@Controller
class SignInController {
  static final Duration COOKIE_LASTS = Duration.ofDays(30);

  private final SignIns signIns;
  private final Sessions sessions;
  private final SetUp setUp;
  private final AccessCookies cookies;
  private final Site site;
  private final Frames frames;

  SignInController(
      SignIns signIns,
      Sessions sessions,
      SetUp setUp,
      AccessCookies cookies,
      Site site,
      Frames frames) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.setUp = setUp;
    this.cookies = cookies;
    this.site = site;
    this.frames = frames;
  }

  @GetMapping("/sign-in")
  @Permitted(Permitted.To.ANYONE)
  Answer show(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
    if (!setUp.isDone()) {
      return new SeeOther("/set-up");
    }
    LocalPath way = LocalPath.of(next);
    return request.getAttribute(Frames.ACTOR) == null
        ? page(way, "", null, List.of())
        : new SeeOther(way.path());
  }

  @PostMapping("/sign-in")
  @Permitted(Permitted.To.ANYONE)
  Answer signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalPath way = LocalPath.of(next);
    return switch (signIns.signIn(email, password, Arrivals.visitor(request))) {
      case SignIns.Result.Welcome welcome -> in(welcome.session(), way, response);
      case SignIns.Result.Choose choose -> page(way, email, null, choose.choices());
      case SignIns.Result.Refused refused ->
          new Drawn(
              page(way, email, refused.sentence(), List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @PostMapping("/sign-in/account")
  @Permitted(Permitted.To.ANYONE)
  Answer choose(
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalPath way = LocalPath.of(next);
    return signIns
        .choose(choice, Arrivals.visitor(request))
        .<Answer>map(session -> in(session, way, response))
        .orElseGet(() -> late(way));
  }

  @PostMapping("/sign-out")
  @Permitted(Permitted.To.SIGNED_IN)
  Answer signOut(
      Actor actor,
      @RequestAttribute(AccessFilter.SESSION) SessionId session,
      HttpServletResponse response) {
    sessions.end(actor, session);
    cookies.takeSession(response);
    return new SeeOther("/sign-in");
  }

  private Answer in(String session, LocalPath way, HttpServletResponse response) {
    cookies.giveSession(response, session, COOKIE_LASTS);
    return new SeeOther(way.path());
  }

  private Answer late(LocalPath way) {
    return new Drawn(
        page(way, "", "Choosing took too long. Sign in once more.", List.of()),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private SignInPage page(
      LocalPath way, String email, @Nullable String refusal, List<SignIns.Choice> choices) {
    return new SignInPage(
        frames.bare("Sign in"),
        String.valueOf(site.address().getHost()),
        way.path(),
        email,
        refusal,
        choices);
  }
}
