package io.tidegate.archive.web;

import io.tidegate.access.SetUp;
import io.tidegate.archive.BringingIn;
import io.tidegate.archive.Incoming;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The other way to begin: an empty installation is filled from an archive. */
@Controller
@Permitted(Permitted.To.ANYONE)
class BringInController {
  static final String PATH = "/set-up/archive";

  private final BringingIn incoming;
  private final SetUp setUp;
  private final Frames frames;

  BringInController(BringingIn incoming, SetUp setUp, Frames frames) {
    this.incoming = incoming;
    this.setUp = setUp;
    this.frames = frames;
  }

  @GetMapping(PATH)
  Answer show(@RequestParam(defaultValue = "") String code) {
    requireEmpty(code);
    return page(code, Problems.none());
  }

  /** The code is part of the address, since without it nothing large is read at all. */
  @PostMapping(PATH)
  Answer bringIn(@RequestParam(defaultValue = "") String code, @RequestParam MultipartFile archive)
      throws IOException {
    requireEmpty(code);
    try {
      setUp.requireCode(code);
      if (archive.isEmpty()) {
        throw new Invalid("archive", "Choose the archive first.");
      }
      String name = Objects.requireNonNullElse(archive.getOriginalFilename(), "archive.zip");
      incoming.begin(name, archive::transferTo);
      return to(code);
    } catch (Invalid invalid) {
      return Drawn.invalid(page(code, new Problems(invalid.problems())));
    } catch (Stale stale) {
      return Drawn.stale(
          page(
              code,
              new Problems(List.of(new io.tidegate.kernel.Problem("archive", stale.sentence())))));
    }
  }

  @PostMapping(PATH + "/stop")
  Answer stop(@RequestParam(defaultValue = "") String code) {
    requireEmpty(code);
    setUp.requireCode(code);
    incoming.stop();
    return to(code);
  }

  @PostMapping(PATH + "/continuation")
  Answer resume(@RequestParam(defaultValue = "") String code) {
    requireEmpty(code);
    setUp.requireCode(code);
    incoming.resume();
    return to(code);
  }

  /** Whoever watched it come in is still told what did. */
  private void requireEmpty(String code) {
    boolean watched = setUp.isCode(code) && incoming.now().phase() == Incoming.Phase.HERE;
    if (setUp.isDone() && !watched) {
      throw new NotFound("Tidegate is set up already. Only an empty installation can be filled.");
    }
  }

  private BringInPage page(String code, Problems problems) {
    return new BringInPage(
        frames.bare("Bring in an archive"), code, setUp.isCode(code), problems, incoming.now());
  }

  private static SeeOther to(String code) {
    return new SeeOther(PATH + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
  }
}
