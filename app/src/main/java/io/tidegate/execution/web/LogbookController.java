package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.execution.Captures;
import io.tidegate.execution.Logbook;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Notes, evidence and states before, and the line over which watchers hear of all that. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class LogbookController {
  private final Changes changes;
  private final Logbook logbook;
  private final Captures captures;
  private final RunController page;
  private final Live live;

  LogbookController(
      Changes changes, Logbook logbook, Captures captures, RunController page, Live live) {
    this.changes = changes;
    this.logbook = logbook;
    this.captures = captures;
    this.page = page;
    this.live = live;
  }

  /** Tells whenever the change, its run, or what hangs on it moved. */
  @GetMapping(path = "/changes/{number}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Actor actor, @PathVariable int number) {
    return live.watch(actor, changes.get(number).id().value());
  }

  @PostMapping("/changes/{number}/run/notes")
  Answer note(
      Actor actor,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String step) {
    return page.deed(
        actor,
        number,
        change -> {
          logbook.note(actor, change.id(), stepOf(step), text);
          return done(change);
        },
        Map.of("text", text));
  }

  /** Autosave: the text is kept, and nothing else happens. */
  @PostMapping("/changes/{number}/run/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(Actor actor, @PathVariable int number, @RequestParam(defaultValue = "") String text) {
    logbook.keepDraft(actor, changes.get(number).id(), text);
  }

  @PostMapping(
      path = "/changes/{number}/run/evidence",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Answer attach(
      Actor actor,
      @PathVariable int number,
      @RequestParam("file") List<MultipartFile> sent,
      @RequestParam(defaultValue = "") String step) {
    return page.deed(
        actor,
        number,
        change -> {
          sent.stream()
              .filter(file -> !file.isEmpty())
              .forEach(file -> attach(actor, change, step, file));
          return done(change);
        },
        Map.of());
  }

  @PostMapping("/changes/{number}/run/captures")
  Answer capture(
      Actor actor,
      @PathVariable int number,
      @RequestParam String item,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String reason) {
    return page.deed(
        actor,
        number,
        change -> {
          captures.say(actor, change.id(), ItemId.of(item), place, reason);
          return done(change);
        },
        Map.of("item", item, "place", place, "reason", reason));
  }

  private void attach(Actor actor, Change change, String step, MultipartFile file) {
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      logbook.attach(actor, change.id(), stepOf(step), name == null ? "screenshot" : name, content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Moved done(Change change) {
    return new Moved(change, List.of());
  }

  private static @Nullable UUID stepOf(String step) {
    return step.isBlank() ? null : TimeOrderedUuid.parse(step);
  }
}
