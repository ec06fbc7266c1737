package io.tidegate.imports.web;

import io.tidegate.imports.ImportId;
import io.tidegate.imports.Imports;
import io.tidegate.imports.LogImport;
import io.tidegate.imports.Mend;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Bringing in a change log: choose it, say how it is read, look, take it in, mend the rest. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
class LogImportController {
  private final Imports imports;
  private final LogImportPages pages;
  private final Live live;

  LogImportController(Imports imports, LogImportPages pages, Live live) {
    this.imports = imports;
    this.pages = pages;
    this.live = live;
  }

  @GetMapping("/imports")
  Answer list(Actor actor, @RequestParam(defaultValue = "") String after) {
    return pages.list(actor, after);
  }

  @GetMapping("/imports/new")
  Answer choose(Actor actor) {
    return pages.choose(actor, "", Problems.none());
  }

  @PostMapping("/imports")
  Answer start(
      Actor actor, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String source)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      if (file.isEmpty()) {
        throw new Invalid("file", "Choose the file first.");
      }
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "changes.csv");
      return to(imports.start(actor, source, name, content));
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.choose(actor, source, new Problems(invalid.problems())));
    }
  }

  @GetMapping("/imports/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    return pages.page(actor, imports.get(actor, ImportId.of(id)), Map.of(), Problems.none());
  }

  @GetMapping(path = "/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Actor actor, @PathVariable String id) {
    return live.watch(actor, imports.get(actor, ImportId.of(id)).id().value());
  }

  @PostMapping("/imports/{id}/reading")
  Answer read(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    LogImport now = imports.get(actor, ImportId.of(id));
    if (now.profile() == null) {
      throw new NotFound("This file is not read yet.");
    }
    try {
      imports.configure(actor, now.id(), versionOf(sent), new ReadingForm(now, sent).settings());
      return to(now.id());
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.page(actor, now, sent, new Problems(invalid.problems())));
    } catch (Stale stale) {
      Problem overtaken =
          new Problem("reading", stale.sentence() + " What you chose still stands below.");
      return Drawn.stale(
          pages.page(actor, imports.get(actor, now.id()), sent, new Problems(List.of(overtaken))));
    }
  }

  @PostMapping("/imports/{id}/confirmation")
  Answer run(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    imports.run(actor, ImportId.of(id), versionOf(sent));
    return to(ImportId.of(id));
  }

  @PostMapping("/imports/{id}/stop")
  Answer stop(Actor actor, @PathVariable String id) {
    imports.cancel(actor, ImportId.of(id));
    return to(ImportId.of(id));
  }

  @PostMapping("/imports/{id}/continuation")
  Answer resume(Actor actor, @PathVariable String id) {
    imports.resume(actor, ImportId.of(id));
    return to(ImportId.of(id));
  }

  @GetMapping("/imports/{id}/problems")
  Answer problems(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String flaw,
      @RequestParam(defaultValue = "") String after) {
    return pages.problems(actor, imports.get(actor, ImportId.of(id)), flaw, after);
  }

  @GetMapping("/imports/{id}/to-mend.csv")
  void toMend(Actor actor, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    LogImport now = imports.get(actor, ImportId.of(id));
    if (now.counts().refused() == 0) {
      throw new NotFound("Every row of this log can be taken.");
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("to mend - " + stem(now.fileName()) + ".csv", StandardCharsets.UTF_8)
            .build()
            .toString());
    Writer writer = response.getWriter();
    Integer next = 0;
    while (next != null) {
      Mend piece = imports.toMend(now, next);
      writer.write(piece.text());
      next = piece.next();
    }
  }

  private static String stem(String fileName) {
    return fileName.replaceAll("\\.[^.]*$", "");
  }

  private static long versionOf(Map<String, String> sent) {
    String version = sent.getOrDefault("version", "");
    return version.matches("\\d{1,9}") ? Long.parseLong(version) : -1;
  }

  private static SeeOther to(ImportId id) {
    return new SeeOther("/imports/" + id);
  }
}
