package io.tidegate.change.web;

import io.tidegate.change.BulkDeed;
import io.tidegate.change.BulkRefusal;
import io.tidegate.change.BulkRun;
import io.tidegate.change.BulkRunId;
import io.tidegate.change.BulkRuns;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Watching one deed being done to many changes, and reading afterwards what was refused. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class BulkRunController {
  private static final Crumb CHANGES = new Crumb("Changes", "/changes");
  private static final int SIZE = 100;

  private final BulkRuns runs;
  private final People people;
  private final Frames frames;
  private final Live live;
  private final InstantSource clock;

  BulkRunController(BulkRuns runs, People people, Frames frames, Live live, InstantSource clock) {
    this.runs = runs;
    this.people = people;
    this.frames = frames;
    this.live = live;
    this.clock = clock;
  }

  @GetMapping("/changes/bulk/{id}")
  Answer show(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") String after) {
    BulkRun run = runs.get(BulkRunId.of(id));
    Page<BulkRefusal> refused =
        runs.refusals(run.id(), after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0, SIZE);
    Times times = new Times(frames.look(actor).zone(), clock);
    return new BulkRunPage(
        frames.of(actor, "A deed on many changes", CHANGES),
        run,
        words(run.deed()),
        people.get(run.askedBy()).name() + ", " + times.moment(run.askedAt()),
        refused.items(),
        refused.next() == null ? null : "/changes/bulk/" + id + "?after=" + refused.next(),
        run.askedBy().equals(actor.person()));
  }

  @GetMapping(path = "/changes/bulk/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Actor actor, @PathVariable String id) {
    return live.watch(actor, runs.get(BulkRunId.of(id)).id().value());
  }

  @PostMapping("/changes/bulk/{id}/stop")
  Answer stop(Actor actor, @PathVariable String id) {
    runs.stop(actor, BulkRunId.of(id));
    return new SeeOther("/changes/bulk/" + id);
  }

  @PostMapping("/changes/bulk/{id}/continuation")
  Answer resume(Actor actor, @PathVariable String id) {
    runs.resume(actor, BulkRunId.of(id));
    return new SeeOther("/changes/bulk/" + id);
  }

  private String words(BulkDeed deed) {
    return switch (deed) {
      case BulkDeed.Assign assign -> "Give to " + people.get(assign.owner()).name();
      case BulkDeed.Tag tag -> "Tag “%s”".formatted(tag.tag());
      case BulkDeed.Untag untag -> "Take “%s” off".formatted(untag.tag());
    };
  }
}
