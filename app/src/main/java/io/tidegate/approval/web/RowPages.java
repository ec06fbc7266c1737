package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.RouteWords;
import io.tidegate.change.Aspect;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Actor;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Say;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a row of a decision table into its form. */
@Component
class RowPages {
  private final ApprovalDrafts tables;
  private final PeopleField people;
  private final Teams teams;
  private final Clients clients;
  private final Frames frames;

  RowPages(ApprovalDrafts tables, PeopleField people, Teams teams, Clients clients, Frames frames) {
    this.tables = tables;
    this.people = people;
    this.teams = teams;
    this.clients = clients;
    this.frames = frames;
  }

  /**
   * Which form it is.
   *
   * @param row the place of the row, or of the addition; null for a new one
   * @param before the place before which a new row goes; empty for the end
   * @param was what it was called when the form was drawn
   */
  record Which(
      boolean addition, @org.jspecify.annotations.Nullable Integer row, String before, String was) {
    /** One that is there, as the form called it. */
    static Which there(boolean addition, int place, String was) {
      return new Which(addition, place, "", was);
    }

    /** A new one. */
    static Which fresh(boolean addition, String before) {
      return new Which(addition, null, before, "");
    }

    String action(Draft draft) {
      String list = TableController.path(draft.id()) + (addition ? "/additions" : "/rows");
      return row == null ? list : list + "/" + row;
    }

    /** The part of the table's page that it stands in. */
    String list(DraftId draft) {
      return TableController.path(draft) + (addition ? "#additions" : "#rows");
    }

    /** What those beside it are called, in their order. */
    List<String> names(RouteTable table) {
      return addition
          ? table.additions().stream().map(one -> one.stage().name()).toList()
          : table.rows().stream().map(RouteTable.Row::name).toList();
    }

    /** Where it stands, or a new one comes to stand. */
    int place(RouteTable table) {
      int size = names(table).size();
      if (row != null) {
        return row;
      }
      return before.matches("\\d{1,3}") ? Math.min(size, Integer.parseInt(before)) : size;
    }

    /** Its path within the rules. */
    String path(int place) {
      return "routes.%s[%d].".formatted(addition ? "additions" : "rows", place);
    }

    /** The same in a table that somebody else wrote meanwhile; a new one where it is gone. */
    Which moved(RouteTable table) {
      int place = names(table).indexOf(was);
      return row == null || place < 0 ? fresh(addition, before) : there(addition, place, was);
    }
  }

  /** How the form was answered. */
  record Answered(Problems problems, String refusal, String overtaken) {
    static final Answered NOT_YET = new Answered(Problems.none(), "", "");
  }

  RowPage page(Actor actor, Draft draft, Which which, Typed typed, Answered answered) {
    String heading =
        which.row() == null
            ? which.addition() ? "New stage for some" : "New row"
            : which.was().isEmpty() ? "Row" : which.was();
    return new RowPage(
        frames.of(
            actor,
            heading,
            new Crumb("Policy", "/policy"),
            new Crumb(draft.title(), "/policy/drafts/" + draft.id()),
            new Crumb("Approval routes", TableController.path(draft.id()))),
        draft,
        heading,
        which.action(draft),
        which.before(),
        which.was(),
        which.addition(),
        typed,
        choices(),
        answered.problems(),
        answered.refusal(),
        answered.overtaken(),
        TablePages.edits(actor, draft));
  }

  Typed stored(RouteTable.Row row) {
    return new Typed(new RowWriter(people::written).row(row));
  }

  Typed stored(RouteTable.Addition addition) {
    return new Typed(new RowWriter(people::written).addition(addition));
  }

  Typed fresh() {
    return new Typed(new RowWriter(people::written).fresh());
  }

  /** What the one of this name says now, in words. */
  String overtaken(RouteTable now, Which which) {
    int place = which.names(now).indexOf(which.was());
    if (place < 0) {
      return "It is no longer there.";
    }
    RouteWords words = tables.words();
    if (which.addition()) {
      RouteTable.Addition addition = now.additions().get(place);
      return said(words.when(addition.when()), words.stage(addition.stage()));
    }
    RouteTable.Row row = now.rows().get(place);
    return said(words.when(row.when()), words.route(row.route()));
  }

  private static String said(String when, String what) {
    return "It now says: %s: %s.".formatted(when, what);
  }

  private RowPage.Choices choices() {
    return new RowPage.Choices(
        Stream.of(ChangeType.values())
            .map(type -> Option.of(type.name(), Say.capital(type.name().toLowerCase(Locale.ROOT))))
            .toList(),
        TablePages.LEVELS,
        clients.all().stream()
            .map(client -> Option.of(client.id().toString(), client.name()))
            .toList(),
        TablePages.ROLES,
        teams.all().stream().map(team -> Option.of(team.id().toString(), team.name())).toList(),
        aspects());
  }

  private static List<Option> aspects() {
    return Stream.of(Aspect.values())
        .filter(aspect -> aspect != Aspect.RESULT)
        .map(aspect -> Option.of(aspect.name(), aspect.title()))
        .toList();
  }
}
