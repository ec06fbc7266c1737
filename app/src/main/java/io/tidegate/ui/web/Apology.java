package io.tidegate.ui.web;

import gg.jte.output.Utf8ByteOutput;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Htmx;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Words a mischance for whoever asked: a page for a browser, a note for htmx, problem details (RFC
 * 9457) for a program.
 */
@Component
class Apology {
  private static final Logger LOG = LoggerFactory.getLogger(Apology.class);
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Frames frames;
  private final Views views;

  Apology(Frames frames, Views views) {
    this.frames = frames;
    this.views = views;
  }

  ResponseEntity<?> to(HttpServletRequest request, Mischance mischance) {
    if (Audience.of(request) == Audience.PROGRAM) {
      return program(mischance);
    }
    return Audience.of(request) == Audience.HTMX
        ? note(mischance)
        : page(frame(request, mischance), mischance);
  }

  private static ResponseEntity<ProblemDetail> program(Mischance mischance) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(mischance.mishap().status(), mischance.sentence());
    detail.setTitle(mischance.mishap().title());
    detail.setType(URI.create("/api/docs#" + mischance.mishap().slug()));
    detail.setProperty("code", mischance.mishap().slug());
    if (!mischance.problems().isEmpty()) {
      detail.setProperty("problems", mischance.problems());
    }
    if (mischance.incident() != null) {
      detail.setProperty("incident", mischance.incident());
    }
    return ResponseEntity.status(mischance.mishap().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }

  /** Swapped into the frame's place for notes, so that the page and what was typed in it stay. */
  private ResponseEntity<byte[]> note(Mischance mischance) {
    Tone tone = mischance.mishap().status().is5xxServerError() ? Tone.BAD : Tone.WARN;
    ErrorNote note =
        new ErrorNote(
            tone,
            mischance.mishap().title(),
            mischance.sentence(),
            mischance.problems(),
            mischance.incident());
    return ResponseEntity.status(mischance.mishap().status())
        .header("HX-Retarget", "#ui-notes")
        .header("HX-Reswap", "innerHTML")
        .header(HttpHeaders.VARY, "HX-Request")
        .contentType(HTML)
        .body(bytes(note));
  }

  private ResponseEntity<byte[]> page(Frame frame, Mischance mischance) {
    ErrorPage page =
        new ErrorPage(
            frame,
            mischance.mishap().title(),
            mischance.sentence(),
            mischance.problems(),
            mischance.incident());
    return ResponseEntity.status(mischance.mishap().status()).contentType(HTML).body(bytes(page));
  }

  /** A bug gets the bare frame: what broke may be what the navigation needs. */
  private Frame frame(HttpServletRequest request, Mischance mischance) {
    String title = mischance.mishap().title();
    if (request.getAttribute(Frames.ACTOR) instanceof Actor actor
        && mischance.mishap() != Mishap.BUG) {
      try {
        return frames.of(actor, title);
      } catch (RuntimeException e) {
        LOG.warn("No navigation on an error page", e);
      }
    }
    return frames.bare(title);
  }

  private byte[] bytes(View view) {
    Utf8ByteOutput html = views.draw(view);
    return html.toByteArray();
  }

  /** Who reads the answer. */
  private enum Audience {
    BROWSER,
    HTMX,
    PROGRAM;

    static Audience of(HttpServletRequest request) {
      if (asksForJson(request)) {
        return PROGRAM;
      }
      return Htmx.of(request).asked() ? HTMX : BROWSER;
    }

    private static boolean asksForJson(HttpServletRequest request) {
      String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
      Object original = request.getAttribute("jakarta.servlet.error.request_uri");
      String path = original instanceof String uri ? uri : request.getRequestURI();
      return path.startsWith("/api/") || (accept.contains("json") && !accept.contains("text/html"));
    }
  }
}
