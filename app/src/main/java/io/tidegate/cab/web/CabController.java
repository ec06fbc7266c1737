package io.tidegate.cab.web;

import io.tidegate.cab.ActionFilter;
import io.tidegate.cab.ActionItem;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.MeetingState;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.RecurringMeetings;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of meetings. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class CabController {
  private static final int PAGE = 25;

  /** So many stand beside the meetings; all of them have a page. */
  private static final int ACTIONS = 10;

  private final Meetings meetings;
  private final RecurringMeetings recurring;
  private final ActionItems actionItems;
  private final ActionLines actions;
  private final Frames frames;
  private final InstantSource clock;

  CabController(
      Meetings meetings,
      RecurringMeetings recurring,
      ActionItems actionItems,
      ActionLines actions,
      Frames frames,
      InstantSource clock) {
    this.meetings = meetings;
    this.recurring = recurring;
    this.actionItems = actionItems;
    this.actions = actions;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/cab")
  Answer show(Actor actor, @RequestParam(required = false) @Nullable String after) {
    Times times = new Times(frames.look(actor).zone(), clock);
    MeetingId from = after == null ? null : MeetingId.of(after);
    List<Meeting> coming = from == null ? meetings.toCome(actor) : List.of();
    Page<Meeting> over = meetings.over(actor, from, PAGE);
    Map<MeetingId, Integer> counted =
        meetings.counted(Stream.concat(coming.stream(), over.items().stream()).toList());
    Page<ActionItem> open = actionItems.list(actor, ActionFilter.OPEN, null, ACTIONS);
    return new CabPage(
        frames.of(actor, "CAB"),
        meetings.mayRun(actor),
        coming.stream().map(one -> row(actor, one, counted, times)).toList(),
        over.items().stream().map(one -> row(actor, one, counted, times)).toList(),
        from == null ? actions.of(actor, open.items(), times) : List.of(),
        open.next() == null,
        from == null && meetings.mayRun(actor) ? series(actor) : List.of(),
        over.next() == null ? null : "/cab?after=" + over.next(),
        from == null);
  }

  private List<CabPage.Rhythm> series(Actor actor) {
    return recurring.list(actor).stream()
        .map(one -> new CabPage.Rhythm("/cab/series/" + one.id(), one.title(), one.when().words()))
        .toList();
  }

  static CabPage.Row row(
      Actor actor, Meeting meeting, Map<MeetingId, Integer> counted, Times times) {
    int items = counted.getOrDefault(meeting.id(), 0);
    return new CabPage.Row(
        "/cab/" + meeting.id(),
        MeetingPages.title(actor, meeting),
        times.span(meeting.time()),
        meeting.state() == MeetingState.PLANNED ? times.relative(meeting.time().start()) : "",
        tone(meeting.state()),
        meeting.state().title(),
        items == 1 ? "1 item" : items == 0 ? "Nothing yet" : items + " items");
  }

  static Tone tone(MeetingState state) {
    return switch (state) {
      case PLANNED -> Tone.INFO;
      case RUNNING -> Tone.LIVE;
      case HELD -> Tone.GOOD;
      case CANCELLED -> Tone.NEUTRAL;
    };
  }
}
