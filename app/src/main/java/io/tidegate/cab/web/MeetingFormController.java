package io.tidegate.cab.web;

import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Convening meetings, moving them, calling them off. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.CAB_MEMBER})
class MeetingFormController {
  private final Meetings meetings;
  private final StaffOptions staff;
  private final Frames frames;

  MeetingFormController(Meetings meetings, StaffOptions staff, Frames frames) {
    this.meetings = meetings;
    this.staff = staff;
    this.frames = frames;
  }

  @GetMapping("/cab/new")
  Answer blank(Actor actor) {
    return form(actor, null, MeetingForm.blank(actor), Problems.none(), "");
  }

  @PostMapping("/cab")
  Answer convene(Actor actor, @RequestParam Map<String, String> sent) {
    try {
      Meeting first = meetings.convene(actor, MeetingForm.facts(sent));
      return new SeeOther("/cab/" + first.id(), "Convened. The board is invited.");
    } catch (Invalid invalid) {
      return Drawn.invalid(form(actor, null, sent, new Problems(invalid.problems()), ""));
    }
  }

  @GetMapping("/cab/{id}/move")
  Answer moving(Actor actor, @PathVariable String id) {
    Meeting meeting = meetings.get(actor, MeetingId.of(id));
    return form(actor, meeting, MeetingForm.of(meeting), Problems.none(), "");
  }

  @PostMapping("/cab/{id}/move")
  Answer move(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam Map<String, String> sent) {
    Meeting meeting = meetings.get(actor, MeetingId.of(id));
    try {
      meetings.move(actor, meeting.id(), version, MeetingForm.facts(sent));
      return new SeeOther("/cab/" + id, "Moved. Whoever is invited was told.");
    } catch (Invalid invalid) {
      return Drawn.invalid(form(actor, meeting, sent, new Problems(invalid.problems()), ""));
    } catch (Stale stale) {
      return Drawn.stale(form(actor, meeting, sent, Problems.none(), stale.sentence()));
    }
  }

  private MeetingForm form(
      Actor actor,
      @Nullable Meeting meeting,
      Map<String, String> typed,
      Problems problems,
      String refusal) {
    String title = meeting == null ? "Convene a meeting" : "Move this meeting";
    return new MeetingForm(
        meeting == null
            ? frames.of(actor, title, new Crumb("CAB", "/cab"))
            : frames.of(
                actor,
                title,
                new Crumb("CAB", "/cab"),
                new Crumb(meeting.title(), "/cab/" + meeting.id())),
        meeting,
        meeting == null ? meetings.zone(actor) : meeting.zone(),
        staff.chairs(meeting == null ? actor.person() : meeting.chair()),
        typed,
        problems,
        refusal);
  }
}
