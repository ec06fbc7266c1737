package io.tidegate.cab.web;

import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.ItemState;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.web.MeetingBoard.Line;
import io.tidegate.cab.web.MeetingBoard.Steps;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts an agenda into lines, and says which item comes before and after another.
 *
 * @param looked what the reader looks at; null for nothing
 */
record AgendaLines(
    Meeting meeting, List<AgendaItem> agenda, @Nullable AgendaItem looked, Times times) {
  List<Line> toDealWith() {
    return standing().stream().map(this::line).toList();
  }

  List<Line> settled() {
    return agenda.stream()
        .filter(item -> item.state() == ItemState.SETTLED)
        .map(this::line)
        .toList();
  }

  private List<AgendaItem> standing() {
    return agenda.stream().filter(item -> item.state() != ItemState.SETTLED).toList();
  }

  /** From what the reader looks at to what stands before and after it. */
  Steps steps() {
    List<AgendaItem> all = standing();
    int at = looked == null ? -1 : all.indexOf(looked);
    return new Steps(
        at < 0 ? "" : "%d of %d".formatted(at + 1, all.size()),
        at <= 0 ? "" : href(all.get(at - 1)),
        at < 0 || at + 1 >= all.size() ? "" : href(all.get(at + 1)),
        back(all));
  }

  /** The one that the board would go back to: the last before what is before it, of use to it. */
  private static String back(List<AgendaItem> all, int current) {
    return IntStream.iterate(current - 1, at -> at >= 0, at -> at - 1)
        .mapToObj(all::get)
        .filter(item -> item.open() || item.state() == ItemState.DECIDED)
        .findFirst()
        .map(item -> item.id().toString())
        .orElse("");
  }

  private String back(List<AgendaItem> all) {
    return back(
        all,
        IntStream.range(0, all.size())
            .filter(at -> all.get(at).id().equals(meeting.current()))
            .findFirst()
            .orElse(0));
  }

  private String href(AgendaItem item) {
    return "/cab/" + meeting.id() + "?item=" + item.id();
  }

  private Line line(AgendaItem item) {
    boolean current = item.id().equals(meeting.current());
    Duration taken = item.taken(times.clock().instant());
    return new Line(
        item.id().toString(),
        href(item),
        current ? Tone.WARN : ItemViews.tone(item),
        glyph(item, current),
        item.title(),
        small(item),
        taken.isZero() ? "" : times.length(taken),
        item.runningSince() == null ? null : times.clock().instant().minus(taken),
        current,
        looked != null && looked.id().equals(item.id()));
  }

  private static String glyph(AgendaItem item, boolean current) {
    if (current && item.open()) {
      return "authorize";
    }
    return switch (item.state()) {
      case OPEN ->
          switch (item.kind()) {
            case CHANGE, TOPIC -> "draft";
            case EMERGENCY -> "emergency";
            case MISHAP -> "caution";
            case MODEL -> "standard";
          };
      case DECIDED -> ItemViews.tone(item) == Tone.BAD ? "rejected" : "closed";
      case POSTPONED -> "hold";
      case SETTLED -> "cancelled";
    };
  }

  private static String small(AgendaItem item) {
    String about = item.reference().isEmpty() ? "" : item.reference() + ", ";
    return about
        + (item.decision() != null
            ? item.decision().title().toLowerCase(Locale.ROOT)
            : item.open()
                ? item.kind().title().toLowerCase(Locale.ROOT)
                : item.state().title().toLowerCase(Locale.ROOT));
  }
}
