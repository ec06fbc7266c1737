package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Schedule;
import io.tidegate.catalogue.ScheduleId;
import io.tidegate.catalogue.Schedules;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
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
    return pages.form(actor, models.get(ModelId.of(id)), new StartForm(usual, Problems.none()));
  }

  @PostMapping("/catalogue/{id}/schedules")
  Answer add(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Model model = models.get(ModelId.of(id));
    try {
      StartForm form = new StartForm(sent, Problems.none());
      ScheduleId added = schedules.add(actor, model.id(), pages.read(form));
      return new SeeOther(
          "/catalogue/%s/schedules/%s".formatted(model.id(), added), "It is on its schedule.");
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.form(actor, model, new StartForm(sent, new Problems(invalid.problems()))));
    }
  }

  @GetMapping("/catalogue/{id}/schedules/{schedule}")
  @Permitted(Permitted.To.SIGNED_IN)
  Answer show(Actor actor, @PathVariable String id, @PathVariable String schedule) {
    Schedule found = schedules.get(ScheduleId.of(schedule));
    if (!found.model().equals(ModelId.of(id))) {
      throw new NotFound("There is no such schedule.");
    }
    return pages.page(actor, models.get(found.model()), found);
  }

  @PostMapping("/catalogue/{id}/schedules/{schedule}/ending")
  Answer end(
      Actor actor,
      @PathVariable String id,
      @PathVariable String schedule,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason) {
    schedules.end(actor, ScheduleId.of(schedule), version, reason);
    return new SeeOther(
        "/catalogue/%s/schedules/%s".formatted(ModelId.of(id), schedule), "The schedule is ended.");
  }
}
