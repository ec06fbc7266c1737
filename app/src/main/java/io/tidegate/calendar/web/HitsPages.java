package io.tidegate.calendar.web;

import io.tidegate.calendar.Conflict;
import io.tidegate.calendar.Conflicts;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what still lies ahead in the time that is shown, change by change. */
@Component
class HitsPages {
  /** Each costs a look of its own; a page that wants more is narrowed. */
  private static final int MOST = 25;

  private static final Set<State> AHEAD =
      EnumSet.of(State.ASSESS, State.AUTHORIZE, State.SCHEDULED);

  private final ChangeLists lists;
  private final Changes changes;
  private final Conflicts conflicts;

  HitsPages(ChangeLists lists, Changes changes, Conflicts conflicts) {
    this.lists = lists;
    this.changes = changes;
    this.conflicts = conflicts;
  }

  @Transactional(readOnly = true)
  HitsPanel panel(CalendarAsk ask, Window range, Times times) {
    ChangeFilter ahead =
        ChangeFilter.ALL.in(AHEAD).at(ask.client()).during(range.start(), range.end());
    List<ChangeLine> found = lists.byWindow(ahead, MOST + 1);
    List<ChangeLine> looked = found.subList(0, Math.min(MOST, found.size()));
    Map<ChangeId, Change> whole = changes.named(looked.stream().map(ChangeLine::id).toList());
    List<HitsPanel.Line> lines = new ArrayList<>();
    for (ChangeLine line : looked) {
      Change change = whole.get(line.id());
      List<Conflict> met = change == null ? List.of() : conflicts.of(change);
      if (!met.isEmpty()) {
        lines.add(line(line, met, times));
      }
    }
    lines.sort(Comparator.comparing(line -> !line.stopped()));
    return new HitsPanel(
        ask.path().replace("/calendar?", "/calendar/hits?"),
        lines,
        (int) lines.stream().filter(HitsPanel.Line::stopped).count(),
        looked.size(),
        found.size() > MOST);
  }

  private static HitsPanel.Line line(ChangeLine line, List<Conflict> met, Times times) {
    return new HitsPanel.Line(
        line.number(),
        line.code(),
        line.title(),
        times.span(Objects.requireNonNull(line.window())),
        met.stream().anyMatch(Conflict::stops),
        met.stream().map(ConflictPages::hindrance).toList());
  }
}
