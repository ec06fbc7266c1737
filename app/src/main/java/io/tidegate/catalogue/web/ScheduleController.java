package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Schedule;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.ScheduleId;
import io.tidegate.catalogue.Schedules;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes that are made from a model again and again. */
@Controller
@Permitted(roles = Role.CHANGE_MANAGER)
class ScheduleController {
  private static final String ONE = "/catalogue/{id}/schedules/{schedule}";

  private final Models models;
  private final Schedules schedules;
  private final SchedulePages pages;

  ScheduleController(Models models, Schedules schedules, SchedulePages pages) {
    this.models = models;
    this.schedules = schedules;
    this.pages = pages;
  }

  @GetMapping("/catalogue/{id}/schedules/new")
  Answer blank(Actor actor, @PathVariable String id) {
    Map<String, String> usual =
        Map.of("daysAhead", "14", "rhythm", Rhythm.NTH.name(), "owner", actor.person().toString());
    return pages.fresh(actor, models.get(ModelId.of(id)), new StartForm(usual, Problems.none()));
  }

  @PostMapping("/catalogue/{id}/schedules")
  Answer add(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Model model = models.get(ModelId.of(id));
    try {
      ScheduleId added =
          schedules.add(actor, model.id(), pages.read(new StartForm(sent, Problems.none())));
      return new SeeOther(path(model.id(), added), "It is on its schedule.");
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.fresh(actor, model, refused(sent, invalid)));
    }
  }

  @GetMapping(ONE)
  @Permitted(Permitted.To.SIGNED_IN)
  Answer show(Actor actor, @PathVariable String id, @PathVariable String schedule) {
    return page(actor, found(id, schedule), "");
  }

  @GetMapping(ONE + "/edit")
  Answer edit(Actor actor, @PathVariable String id, @PathVariable String schedule) {
    Schedule found = found(id, schedule);
    return pages.stored(actor, models.get(found.model()), found);
  }

  @PostMapping(ONE)
  Answer save(
      Actor actor,
      @PathVariable String id,
      @PathVariable String schedule,
      @RequestParam long version,
      @RequestParam Map<String, String> sent) {
    Schedule found = found(id, schedule);
    Model model = models.get(found.model());
    try {
      ScheduleFacts facts = pages.read(new StartForm(sent, Problems.none()));
      schedules.edit(actor, found.id(), version, facts);
      return new SeeOther(path(model.id(), found.id()), "The schedule is saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.edited(actor, model, found, refused(sent, invalid), ""));
    } catch (Stale stale) {
      StartForm typed = new StartForm(sent, Problems.none());
      return Drawn.stale(
          pages.edited(
              actor,
              model,
              found,
              typed.with("version", Long.toString(found.version())),
              stale.sentence()));
    }
  }

  @PostMapping(ONE + "/pause")
  Answer hold(
      Actor actor,
      @PathVariable String id,
      @PathVariable String schedule,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason) {
    Schedule found = found(id, schedule);
    return attempt(
        actor,
        found,
        "Nothing is made by it until somebody resumes it.",
        () -> schedules.hold(actor, found.id(), version, reason));
  }

  @PostMapping(ONE + "/resumption")
  Answer resume(
      Actor actor,
      @PathVariable String id,
      @PathVariable String schedule,
      @RequestParam long version) {
    Schedule found = found(id, schedule);
    return attempt(
        actor, found, "The schedule goes on.", () -> schedules.resume(actor, found.id(), version));
  }

  @PostMapping(ONE + "/ending")
  Answer end(
      Actor actor,
      @PathVariable String id,
      @PathVariable String schedule,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason) {
    Schedule found = found(id, schedule);
    return attempt(
        actor,
        found,
        "The schedule is ended.",
        () -> schedules.end(actor, found.id(), version, reason));
  }

  /** Does it, or says beside how it stands now why it was not done. */
  private Answer attempt(Actor actor, Schedule schedule, String done, Runnable deed) {
    try {
      deed.run();
      return new SeeOther(path(schedule.model(), schedule.id()), done);
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, schedule, invalid.problems().getFirst().sentence()));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, schedules.get(schedule.id()), stale.sentence()));
    }
  }

  private SchedulePage page(Actor actor, Schedule schedule, String refusal) {
    return pages.page(actor, models.get(schedule.model()), schedule, refusal);
  }

  private Schedule found(String id, String schedule) {
    Schedule found = schedules.get(ScheduleId.of(schedule));
    if (!found.model().equals(ModelId.of(id))) {
      throw new NotFound("There is no such schedule.");
    }
    return found;
  }

  private static StartForm refused(Map<String, String> sent, Invalid invalid) {
    return new StartForm(sent, new Problems(invalid.problems()));
  }

  private static String path(ModelId model, ScheduleId schedule) {
    return "/catalogue/%s/schedules/%s".formatted(model, schedule);
  }
}
