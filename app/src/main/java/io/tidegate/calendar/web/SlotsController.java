package io.tidegate.calendar.web;

import io.tidegate.calendar.Slot;
import io.tidegate.calendar.SlotSearch;
import io.tidegate.calendar.Slots;
import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Finding a free window for a change. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class SlotsController {
  private static final int SHOWN = 8;

  private final Changes changes;
  private final Slots slots;
  private final Moving moving;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  SlotsController(
      Changes changes,
      Slots slots,
      Moving moving,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.slots = slots;
    this.moving = moving;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/changes/{number:\\d+}/slots")
  SlotsPage page(Actor actor, @PathVariable int number) {
    Change change = changes.get(number);
    Client client = clients.get(change.client());
    Times times = new Times(client.zone(), clock);
    SlotSearch found = slots.find(change, SHOWN);
    String home = "/changes/" + number;
    return new SlotsPage(
        frames.of(
            actor,
            "Free windows",
            new Crumb("Changes", "/changes"),
            new Crumb(client.name(), "/changes?client=" + client.id()),
            new Crumb(change.code(), home)),
        ChangeHead.of(change, client, times),
        times.length(found.needed()),
        client.zone().getId(),
        found.slots().stream().map(slot -> line(slot, times)).toList(),
        found.why(),
        home + "/window",
        change.version(),
        changes.mayEdit(actor, change) && changes.frozen(change, Aspect.WINDOW).isEmpty(),
        moving.lapse(change));
  }

  private static SlotsPage.Line line(Slot slot, Times times) {
    Instant start = slot.window().start();
    Instant end = slot.window().end();
    return new SlotsPage.Line(
        times.span(slot.window()),
        times.relative(start),
        slot.reasons(),
        slot.cautions(),
        times.input(start),
        which(times, start),
        times.input(end),
        which(times, end));
  }

  /** Of an hour that comes twice, which one it is; the window's form asks. */
  private static String which(Times times, Instant moment) {
    return times.read(times.input(moment)).filter(moment::equals).isPresent() ? "first" : "second";
  }
}
