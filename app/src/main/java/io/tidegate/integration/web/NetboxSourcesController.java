package io.tidegate.integration.web;

import io.tidegate.integration.NetboxSource;
import io.tidegate.integration.NetboxSourceId;
import io.tidegate.integration.NetboxSources;
import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
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

/** Reading an inventory from a NetBox's REST API: add it, have it read, look, take it in. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class NetboxSourcesController {
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");
  private static final Crumb ALL = new Crumb("NetBox", "/netbox-sources");
  private static final String AT = "/netbox-sources/";

  private final NetboxSources sources;
  private final Frames frames;
  private final Live live;
  private final InstantSource clock;

  NetboxSourcesController(NetboxSources sources, Frames frames, Live live, InstantSource clock) {
    this.sources = sources;
    this.frames = frames;
    this.live = live;
    this.clock = clock;
  }

  @GetMapping("/netbox-sources")
  Answer list(Actor actor) {
    return all(actor, "", Problems.none());
  }

  @PostMapping("/netbox-sources")
  Answer add(
      Actor actor,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String token) {
    try {
      return new SeeOther(AT + sources.add(actor, address, token).id());
    } catch (Invalid invalid) {
      return Drawn.invalid(all(actor, address, new Problems(invalid.problems())));
    }
  }

  @GetMapping("/netbox-sources/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    NetboxSource now = sources.get(actor, NetboxSourceId.of(id));
    return one(actor, now, now.address(), "", Problems.none());
  }

  @GetMapping(path = "/netbox-sources/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Actor actor, @PathVariable String id) {
    return live.watch(actor, sources.get(actor, NetboxSourceId.of(id)).id().value());
  }

  @PostMapping("/netbox-sources/{id}")
  Answer edit(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String token) {
    NetboxSourceId source = NetboxSourceId.of(id);
    try {
      sources.edit(actor, source, version, address, token);
      return new SeeOther(AT + source, "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(
          one(actor, sources.get(actor, source), address, "", new Problems(invalid.problems())));
    } catch (Stale stale) {
      return Drawn.stale(
          one(actor, sources.get(actor, source), address, stale.sentence(), Problems.none()));
    }
  }

  @PostMapping("/netbox-sources/{id}/reading")
  Answer read(Actor actor, @PathVariable String id) {
    return new SeeOther(AT + sources.read(actor, NetboxSourceId.of(id)).id());
  }

  @PostMapping("/netbox-sources/{id}/stop")
  Answer stop(Actor actor, @PathVariable String id) {
    return new SeeOther(AT + sources.stop(actor, NetboxSourceId.of(id)).id());
  }

  @PostMapping("/netbox-sources/{id}/completion")
  Answer take(Actor actor, @PathVariable String id) {
    NetboxOutcome did = sources.take(actor, NetboxSourceId.of(id));
    return new SeeOther(
        AT + id,
        "%d items and %d dependencies are taken in."
            .formatted(did.newItems(), did.newDependencies()));
  }

  @PostMapping("/netbox-sources/{id}/removal")
  Answer remove(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") long version) {
    sources.archive(actor, NetboxSourceId.of(id), version);
    return new SeeOther("/netbox-sources", "It is read no more. What came from it stays.");
  }

  private NetboxSourcesPage all(Actor actor, String address, Problems problems) {
    Times times = times(actor);
    return new NetboxSourcesPage(
        frames.of(actor, "NetBox", INVENTORY),
        sources.all(actor).stream()
            .map(source -> new NetboxSourcesPage.Line(source, standing(source, times)))
            .toList(),
        address,
        problems);
  }

  private NetboxSourcePage one(
      Actor actor, NetboxSource now, String address, String stale, Problems problems) {
    return new NetboxSourcePage(
        frames.of(actor, now.address(), INVENTORY, ALL),
        now,
        sources.preview(actor, now.id()).orElse(null),
        now.fetchedAt() == null ? "" : times(actor).moment(now.fetchedAt()),
        address,
        stale,
        problems);
  }

  private static String standing(NetboxSource source, Times times) {
    if (source.state() == NetboxSource.State.READING) {
      return "Being read";
    }
    if (source.failed()) {
      return source.problem();
    }
    return source.fetchedAt() == null
        ? "Not read yet"
        : "Read " + times.relative(source.fetchedAt());
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }
}
