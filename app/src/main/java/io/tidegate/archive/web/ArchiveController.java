package io.tidegate.archive.web;

import io.tidegate.access.SignIns;
import io.tidegate.access.Visitor;
import io.tidegate.archive.Archives;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Times;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking everything of the account away. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class ArchiveController {
  private final Archives archives;
  private final SignIns signIns;
  private final ArchiveLines lines;
  private final Frames frames;
  private final InstantSource clock;

  ArchiveController(
      Archives archives, SignIns signIns, ArchiveLines lines, Frames frames, InstantSource clock) {
    this.archives = archives;
    this.signIns = signIns;
    this.lines = lines;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/archive")
  Answer show(Actor actor) {
    return page(actor, Problems.none());
  }

  /**
   * Asks for the password once more, since this is everything at once. Answers the page when it is
   * not theirs; otherwise the archive leaves while it is written, and null is what says so.
   */
  @PostMapping("/archive")
  @Nullable Answer take(
      Actor actor,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<String> refusal = signIns.confirm(actor, password, visitor(request));
    if (refusal.isPresent()) {
      return Drawn.invalid(
          page(actor, new Problems(List.of(new Problem("password", refusal.get())))));
    }
    archives.take(
        actor,
        () -> {
          LocalDate today = LocalDate.ofInstant(clock.instant(), frames.look(actor).zone());
          response.setContentType("application/zip");
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename("tidegate-" + today + ".zip")
                  .build()
                  .toString());
          response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          return response.getOutputStream();
        });
    return null;
  }

  private ArchivePage page(Actor actor, Problems problems) {
    Times times = new Times(frames.look(actor).zone(), clock);
    return new ArchivePage(
        frames.of(actor, "Archive"), problems, lines.of(archives.taken(actor)), times);
  }

  private static Visitor visitor(HttpServletRequest request) {
    return new Visitor(
        request.getRemoteAddr(),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
  }
}
