package io.tidegate.cab.web;

import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.RecurringMeetings;
import io.tidegate.cab.Series;
import io.tidegate.cab.Substitutes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings that come back: held otherwise from now on, or ended. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.CAB_MEMBER})
class SeriesController {
  private final RecurringMeetings recurring;
  private final Meetings meetings;
  private final Substitutes substitutes;
  private final StaffOptions staff;
  private final Frames frames;
  private final InstantSource clock;

  SeriesController(
      RecurringMeetings recurring,
      Meetings meetings,
      Substitutes substitutes,
      StaffOptions staff,
      Frames frames,
      InstantSource clock) {
    this.recurring = recurring;
    this.meetings = meetings;
    this.substitutes = substitutes;
    this.staff = staff;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/cab/series/{series}")
  Answer show(Actor actor, @PathVariable String series) {
    Series found = recurring.get(actor, TimeOrderedUuid.parse(series));
    Set<String> members =
        recurring.members(List.of(found)).values().stream()
            .flatMap(Set::stream)
            .map(PersonId::toString)
            .collect(Collectors.toSet());
    return page(actor, found, members, MeetingForm.of(found), Problems.none(), "");
  }

  @PostMapping("/cab/series/{series}")
  Answer edit(
      Actor actor,
      @PathVariable String series,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent) {
    Series found = recurring.get(actor, TimeOrderedUuid.parse(series));
    Map<String, String> typed = sent.toSingleValueMap();
    List<String> ticked = sent.getOrDefault("members", List.of());
    Set<String> members = Set.copyOf(ticked);
    try {
      recurring.edit(
          actor,
          found.id(),
          version,
          MeetingForm.facts(typed),
          members.stream().map(PersonId::of).toList());
      return new SeeOther("/cab/series/" + found.id(), "Saved. Whoever is invited was told.");
    } catch (Invalid invalid) {
      return Drawn.invalid(
          page(actor, found, members, typed, new Problems(invalid.problems()), ""));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, found, members, typed, Problems.none(), stale.sentence()));
    }
  }

  @PostMapping("/cab/series/{series}/end")
  Answer end(
      Actor actor, @PathVariable String series, @RequestParam(defaultValue = "") String reason) {
    recurring.end(actor, TimeOrderedUuid.parse(series), reason);
    return new SeeOther("/cab", "Ended. Those that were planned are called off.");
  }

  private SeriesPage page(
      Actor actor,
      Series series,
      Set<String> members,
      Map<String, String> typed,
      Problems problems,
      String refusal) {
    Times times = new Times(frames.look(actor).zone(), clock);
    List<Meeting> planned = recurring.planned(series);
    Map<MeetingId, Integer> counted = meetings.counted(planned);
    return new SeriesPage(
        frames.of(actor, series.title() + ": " + series.when().words(), new Crumb("CAB", "/cab")),
        series,
        planned.stream().map(one -> CabController.row(actor, one, counted, times)).toList(),
        staff.besides(substitutes.board(actor), members),
        staff.chairs(series.chair()),
        members,
        typed,
        problems,
        refusal);
  }
}
