package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.Predecessor;
import io.tidegate.inventory.Neighbourhood.Way;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Times;
import java.util.List;
import java.util.Set;

/** Puts what a change has with another one into words: both parties, the rule and the fix. */
record ConflictWords(Change change, Collision other, Parties parties) {
  Conflict sameItem(Set<ItemId> shared) {
    return also(ConflictKind.SAME_ITEM, parties.stations().names(shared));
  }

  Conflict booked() {
    return also(ConflictKind.BOOKED, parties.people(other));
  }

  private Conflict also(ConflictKind kind, List<String> shared) {
    return conflict(
        kind,
        "%s %s also in %s"
            .formatted(
                String.join(", ", shared), shared.size() == 1 ? "is" : "are", parties.code(other)),
        parties.evidence(other)
            + (carries()
                ? " Choose another time: %s was scheduled first.".formatted(it())
                : " It comes after this one, and carries the conflict."));
  }

  Conflict dependency(List<Way> ways) {
    return conflict(
        ConflictKind.DEPENDENCY,
        parties.said(ways.getFirst(), other),
        parties.evidence(other)
            + parties.stations().rest(ways)
            + (carries()
                ? " Choose another time, or agree with its owner: it was scheduled first."
                : " It comes after this one, and carries the conflict."));
  }

  private boolean carries() {
    return ConflictPolicy.carries(change, other);
  }

  private String it() {
    return parties.sees(other) ? other.code() : "it";
  }

  private Conflict conflict(ConflictKind kind, String sentence, String detail) {
    boolean seen = parties.sees(other);
    return new Conflict(
        kind,
        key(kind, other.id()),
        sentence,
        detail,
        seen ? "/changes/" + other.number() : own(change),
        carries(),
        seen ? other.id() : null,
        null);
  }

  static Conflict predecessor(Change change, Predecessor one, Asker asker, Times times) {
    boolean seen = asker.sees(one.client());
    String name = seen ? one.code() : "A change of another client";
    String when =
        one.window() == null
            ? "it has no window yet"
            : "it is planned for " + times.span(one.window());
    return new Conflict(
        ConflictKind.PREDECESSOR,
        key(ConflictKind.PREDECESSOR, one.id()),
        name + " must be finished first",
        "%s: %s. Choose a window after it, or move it.".formatted(seen ? one.title() : "It", when),
        seen ? "/changes/" + one.number() : own(change),
        true,
        seen ? one.id() : null,
        null);
  }

  /** Names the other party without saying who it is. */
  static String key(ConflictKind kind, ChangeId other) {
    return kind.code() + "/" + other;
  }

  private static String own(Change change) {
    return "/changes/" + change.number() + "/conflicts";
  }
}
