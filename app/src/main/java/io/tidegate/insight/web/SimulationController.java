package io.tidegate.insight.web;

import io.tidegate.insight.ReplayFilter;
import io.tidegate.insight.Simulation;
import io.tidegate.insight.SimulationId;
import io.tidegate.insight.Simulations;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a draft would have made of the changes of the last months: started, watched, looked into.
 */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
class SimulationController {
  private static final String PATH = "/policy/drafts/{draft}/simulation";

  private final Drafts drafts;
  private final Simulations simulations;
  private final SimulationPages pages;
  private final Live live;

  SimulationController(Drafts drafts, Simulations simulations, SimulationPages pages, Live live) {
    this.drafts = drafts;
    this.simulations = simulations;
    this.pages = pages;
    this.live = live;
  }

  @GetMapping(PATH)
  @Permitted(Permitted.To.STAFF)
  Answer show(Actor actor, @PathVariable String draft) {
    return pages.page(actor, drafts.get(DraftId.of(draft)), null, Problems.none());
  }

  @PostMapping(PATH)
  Answer start(
      Actor actor, @PathVariable String draft, @RequestParam(defaultValue = "") String months) {
    Draft found = drafts.get(DraftId.of(draft));
    try {
      simulations.start(actor, found, read(months));
      return new SeeOther(SimulationPages.path(found));
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.page(actor, found, months, new Problems(invalid.problems())));
    }
  }

  @GetMapping(path = PATH + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Permitted(Permitted.To.STAFF)
  SseEmitter events(Actor actor, @PathVariable String draft) {
    return live.watch(actor, latest(drafts.get(DraftId.of(draft))).id().value());
  }

  @PostMapping(PATH + "/{id}/stop")
  Answer stop(Actor actor, @PathVariable String draft, @PathVariable String id) {
    Draft found = drafts.get(DraftId.of(draft));
    simulations.stop(actor, found, SimulationId.of(id));
    return new SeeOther(SimulationPages.path(found));
  }

  /** The changes behind a number. */
  @GetMapping(PATH + "/changes")
  @Permitted(Permitted.To.STAFF)
  Answer changes(
      Actor actor,
      @PathVariable String draft,
      @RequestParam(defaultValue = "") String which,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String cursor) {
    Draft found = drafts.get(DraftId.of(draft));
    ReplayFilter filter =
        new ReplayFilter(
            ReplayFilter.Which.of(which),
            client.isEmpty() ? null : ClientId.of(client),
            row(before),
            row(after),
            who.isEmpty() ? null : who);
    return pages.changes(actor, found, latest(found), filter, cursor);
  }

  private Simulation latest(Draft draft) {
    return simulations
        .latest(draft)
        .orElseThrow(() -> new NotFound("No simulation of this draft was run."));
  }

  /** Nothing asks for any row, and a dash for those of no row. */
  private static @Nullable String row(String asked) {
    return asked.isEmpty() ? null : asked.equals("-") ? "" : asked;
  }

  private static int read(String months) {
    try {
      return Integer.parseInt(months.strip());
    } catch (NumberFormatException _) {
      throw new Invalid("months", "Look back 1 to %d months.".formatted(Simulations.MOST_MONTHS));
    }
  }
}
