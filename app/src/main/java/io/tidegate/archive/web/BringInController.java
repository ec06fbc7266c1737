package io.tidegate.archive.web;

import io.tidegate.access.SetUp;
import io.tidegate.archive.Archives;
import io.tidegate.archive.Contents;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final Archives archives;
  private final SetUp setUp;
  private final Frames frames;

  BringInController(Archives archives, SetUp setUp, Frames frames) {
    this.archives = archives;
    this.setUp = setUp;
    this.frames = frames;
  }

  @GetMapping(PATH)
  Answer show(@RequestParam(defaultValue = "") String code) {
    requireEmpty();
    return page(code, Problems.none(), "");
  }

  /**
   * The code is part of the address, since without it nothing large is read at all. What came in is
   * told at once: to do it again is impossible anyway.
   */
  @PostMapping(PATH)
  Answer bringIn(@RequestParam(defaultValue = "") String code, @RequestParam MultipartFile archive)
      throws IOException {
    requireEmpty();
    try {
      setUp.requireCode(code);
      Contents contents = bringIn(archive);
      return page("", Problems.none(), said(contents));
    } catch (Invalid invalid) {
      return Drawn.invalid(page(code, new Problems(invalid.problems()), ""));
    }
  }

  private Contents bringIn(MultipartFile archive) throws IOException {
    if (archive.isEmpty()) {
      throw new Invalid("archive", "Choose the archive first.");
    }
    Path file = Files.createTempFile("tidegate-archive", ".zip");
    try {
      archive.transferTo(file);
      return archives.bringIn(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void requireEmpty() {
    if (setUp.isDone()) {
      throw new NotFound("Tidegate is set up already. Only an empty installation can be filled.");
    }
  }

  private BringInPage page(String code, Problems problems, String arrived) {
    return new BringInPage(
        frames.bare("Bring in an archive"), code, setUp.isCode(code), problems, arrived);
  }

  private static String said(Contents contents) {
    return "%s is here, with %,d changes, a ledger of %,d events and %,d files."
        .formatted(contents.name(), contents.changes(), contents.events(), contents.files());
  }
}
