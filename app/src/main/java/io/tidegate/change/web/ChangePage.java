package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.LedgerLine;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import io.tidegate.ui.WindowBar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole page of one change. It answers, in this order: what is this, where does it stand, what
 * is blocking it, what can I do now.
 *
 * @param refusal why the deed just asked for did not happen; null when none was
 * @param takeable whether the reader may take it on as its implementer
 * @param following how the reader hears of it, and what they may choose instead
 * @param panels what the upper rooms show, in their order
 */
record ChangePage(
    Frame frame,
    Change change,
    ChangeHead head,
    List<Stop> rail,
    Now now,
    @Nullable String refusal,
    List<Tab> tabs,
    Content reason,
    Content desiredOutcome,
    PlanPanel plan,
    @Nullable WindowBar window,
    Map<String, String> windowFacts,
    Map<String, List<String>> people,
    Map<String, String> record,
    List<Affected> affected,
    List<Content> panels,
    List<Difference> differences,
    List<LedgerLine> ledger,
    Times times,
    Tagging tagging,
    boolean editable,
    boolean takeable,
    Following following)
    implements View {
  /** An affected configuration item. */
  record Affected(String id, String name, String kind, int criticality, int users) {
    /** Such as {@code 120 users, crit 5}; without users where nobody counted them. */
    String figures() {
      String served = users == 0 ? "" : users == 1 ? "1 user, " : users + " users, ";
      return served + "crit " + criticality;
    }
  }

  /** The address of the change. */
  String at() {
    return "/changes/" + change.number();
  }

  /** The version that every deed on this page names. */
  String version() {
    return String.valueOf(change.version());
  }

  /** The title of the state that comes next; empty at the end of the rail. */
  String next() {
    return rail.stream()
        .filter(stop -> stop.place().equals("is-next"))
        .findFirst()
        .map(Stop::title)
        .orElse("");
  }

  /** Where it stands on the rail, such as "4 of 8". */
  String place() {
    for (int i = 0; i < rail.size(); i++) {
      if (rail.get(i).slug().equals(head.stateSlug())) {
        return (i + 1) + " of " + rail.size();
      }
    }
    return "";
  }
}
