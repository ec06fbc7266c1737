package io.tidegate.change.web;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.ui.LedgerLine;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The latest of a change's ledger as lines to be read: what one person did in a row and in the same
 * way is one line. The ledger itself keeps each act.
 */
final class Timeline {
  private static final String EDITED = "edited-";

  private final Times times;

  Timeline(Times times) {
    this.times = times;
  }

  /** At most {@code most} lines, newest first. */
  List<LedgerLine> of(List<LedgerEvent> newestFirst, int most) {
    List<List<LedgerEvent>> runs = new ArrayList<>();
    for (LedgerEvent event : newestFirst) {
      Optional<List<LedgerEvent>> open =
          runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
      open.filter(run -> follows(run.getFirst(), event))
          .ifPresentOrElse(run -> run.add(event), () -> runs.add(new ArrayList<>(List.of(event))));
    }
    return runs.stream().limit(most).map(this::line).toList();
  }

  private boolean follows(LedgerEvent newer, LedgerEvent older) {
    return newer.actor().equals(older.actor())
        && way(newer).equals(way(older))
        && plain(newer)
        && plain(older)
        && times.day(newer.at()).equals(times.day(older.at()));
  }

  private static String way(LedgerEvent event) {
    return event.room() + "/" + (event.deed().startsWith(EDITED) ? EDITED : event.deed());
  }

  private static boolean plain(LedgerEvent event) {
    return event.reason().isBlank() && LedgerWords.state(event) == null;
  }

  private LedgerLine line(List<LedgerEvent> run) {
    LedgerLine newest = LedgerWords.line(run.getFirst());
    if (run.size() == 1) {
      return newest;
    }
    String from = times.time(run.getLast().at());
    String until = times.time(run.getFirst().at());
    return new LedgerLine(
        newest.at(),
        newest.who(),
        "%s, %d times, %s"
            .formatted(what(run), run.size(), from.equals(until) ? from : from + "–" + until),
        null,
        null);
  }

  private static String what(List<LedgerEvent> run) {
    if (!run.getFirst().deed().startsWith(EDITED)) {
      return LedgerWords.line(run.getFirst()).what();
    }
    Set<String> parts =
        run.reversed().stream()
            .map(event -> event.deed().substring(EDITED.length()).replace('-', ' '))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return "edited the " + LedgerWords.listed(List.copyOf(parts));
  }
}
