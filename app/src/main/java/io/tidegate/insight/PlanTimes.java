package io.tidegate.insight;

import io.tidegate.calendar.CalendarRules;
import io.tidegate.calendar.ConflictKind;
import io.tidegate.calendar.Entries;
import io.tidegate.calendar.Entry;
import io.tidegate.calendar.EntryKind;
import io.tidegate.directory.Client;
import io.tidegate.policy.Policy;
import io.tidegate.print.Paper.Heading;
import io.tidegate.print.Paper.Part;
import io.tidegate.print.Paper.Table;
import io.tidegate.print.Paper.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When changes are made at a client, and when not. */
@Component
class PlanTimes {
  private final Entries entries;

  PlanTimes(Entries entries) {
    this.entries = entries;
  }

  List<Part> of(Client client, Policy policy) {
    List<List<String>> rows =
        entries.inForce(client.id()).stream()
            .sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::title))
            .map(entry ->
                List.of(entry.kind().title(), entry.title(), entry.facts().recurrence().words()))
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(1, "When changes are made, and when not"));
    parts.add(
        new Words(
            "%s Times are those of %s, unless said otherwise."
                .formatted(
                    maintained(
                        rows.stream()
                            .anyMatch(row -> row.getFirst().equals(EntryKind.MAINTENANCE.title())),
                        policy.get(CalendarRules.SECTION).blocking()),
                    client.zone().getId())));
    if (!rows.isEmpty()) {
      parts.add(new Table(List.of("Kind", "Called", "When"), List.of(3, 4, 6), rows));
    }
    return parts;
  }

  /** What windows and blackouts mean here. */
  static String maintained(boolean windows, Set<ConflictKind> stops) {
    String inside =
        !windows
            ? "No maintenance windows are laid down: a change is made when its window was agreed"
            : stops.contains(ConflictKind.OUTSIDE_WINDOW)
                ? "Changes are made inside maintenance windows"
                : "Changes are made inside maintenance windows where they can be";
    return inside
        + (stops.contains(ConflictKind.BLACKOUT)
            ? ", and never inside a blackout."
            : "; a blackout warns, and stops none.");
  }
}
