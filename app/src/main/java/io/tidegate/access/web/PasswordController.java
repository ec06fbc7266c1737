package io.tidegate.access.web;

import io.tidegate.access.PasswordLinks;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invitations and forgotten passwords: asking for a link, and choosing a password behind it. */
@Controller
class PasswordController {
  private static final String SPENT = "This link was used already, or is too old. Ask for another.";

  private final PasswordLinks links;
  private final AccessCookies cookies;
  private final Frames frames;

  PasswordController(PasswordLinks links, AccessCookies cookies, Frames frames) {
    this.links = links;
    this.cookies = cookies;
    this.frames = frames;
  }

  @PostMapping("/people/{id}/invitation")
  @Permitted(roles = Role.ADMINISTRATOR)
  Answer invite(Actor actor, @PathVariable String id) {
    links.invite(actor, PersonId.of(id));
    return new SeeOther("/people/" + PersonId.of(id), "An invitation is on its way.");
  }

  @GetMapping("/password")
  @Permitted(Permitted.To.ANYONE)
  Answer ask() {
    return new ForgottenPage(frames.bare("Forgotten password"), "", false, null);
  }

  @PostMapping("/password")
  @Permitted(Permitted.To.ANYONE)
  Answer send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
    Optional<String> refusal = links.forgotten(email, Arrivals.visitor(request));
    ForgottenPage page =
        new ForgottenPage(
            frames.bare("Forgotten password"), email, refusal.isEmpty(), refusal.orElse(null));
    return refusal.isEmpty() ? page : new Drawn(page, HttpStatus.TOO_MANY_REQUESTS);
  }

  @GetMapping("/password/{token}")
  @Permitted(Permitted.To.ANYONE)
  Answer show(@PathVariable String token) {
    return page(token, null);
  }

  @PostMapping("/password/{token}")
  @Permitted(Permitted.To.ANYONE)
  Answer choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      String session =
          links
              .choose(token, password, Arrivals.visitor(request))
              .orElseThrow(() -> new NotFound(SPENT));
      cookies.giveSession(response, session, SignInController.COOKIE_LASTS);
      return new SeeOther("/");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(token, invalid.sentence()));
    }
  }

  private PasswordPage page(String token, @Nullable String problem) {
    Actor actor = links.whose(token).orElseThrow(() -> new NotFound(SPENT));
    return new PasswordPage(frames.bare("Choose a password"), token, actor.name(), problem);
  }
}
