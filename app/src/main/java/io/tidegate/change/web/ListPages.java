package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Tab;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the list of changes together for one reader. */
@Component
class ListPages {
  private static final int SIZE = 50;

  private final ChangeLists lists;
  private final ListReader reader;
  private final ListLines lines;
  private final Boards boards;
  private final Changes changes;
  private final ListChoices choices;
  private final Shelves shelves;
  private final Frames frames;

  ListPages(
      ChangeLists lists,
      ListReader reader,
      ListLines lines,
      Boards boards,
      Changes changes,
      ListChoices choices,
      Shelves shelves,
      Frames frames) {
    this.lists = lists;
    this.reader = reader;
    this.lines = lines;
    this.boards = boards;
    this.changes = changes;
    this.choices = choices;
    this.shelves = shelves;
    this.frames = frames;
  }

  /** The changes of a page; {@code after} is the cursor of the page before, null for the first. */
  Page<ChangeLine> read(Actor actor, ListFilter filter, @Nullable String after) {
    return lists.list(reader.read(actor, filter), filter.order(), after, SIZE);
  }

  /** A page of the list as it was asked for. */
  ListPage page(Actor actor, ListFilter filter, Page<ChangeLine> page, @Nullable String after) {
    return page(actor, filter, filter, page, after, ListPage.Deed.NONE);
  }

  /** The first page, after something was asked to be done on it that was not, or not wholly. */
  ListPage page(Actor actor, ListFilter filter, ListPage.Deed deed) {
    return page(actor, filter, filter, read(actor, filter, null), null, deed);
  }

  /**
   * A page.
   *
   * @param meant what was looked for instead, with misspelt words put right; else as typed
   * @param after the cursor of the page before; null for the first
   */
  ListPage page(
      Actor actor,
      ListFilter typed,
      ListFilter meant,
      Page<ChangeLine> page,
      @Nullable String after,
      ListPage.Deed deed) {
    ListChoices.Offered offered = choices.offered();
    Shelf shelf = shelves.of(actor, typed);
    return new ListPage(
        frames.of(actor, "Changes").wide(),
        typed,
        meant.equals(typed) ? null : meant.q(),
        choices.of(typed, offered),
        ListColumn.shown(typed),
        views(actor, typed, shelf),
        shelf,
        Bulk.of(actor, offered),
        deed,
        frames.look(actor).zone().getId(),
        lines.of(actor, page.items()),
        typed.board() ? boards.of(actor, meant) : List.of(),
        page.next() == null ? null : meant.address(page.next()),
        after == null ? null : meant.address(null),
        howMany(
            after == null && page.next() == null
                ? String.valueOf(page.items().size())
                : lists.counted(reader.read(actor, meant))),
        changes.mayRequest(actor),
        ownRoles(actor),
        typed.sameChanges(ListFilter.ANY)
            || (typed.sameChanges(ListFilter.OPEN) && lists.count(ChangeFilter.ALL) == 0));
  }

  private @Nullable String ownRoles(Actor actor) {
    return actor.holdsEverywhere(Role.ADMINISTRATOR) && !changes.mayRequest(actor)
        ? "/people/" + actor.person()
        : null;
  }

  private static String howMany(String counted) {
    return counted + (counted.equals("1") ? " change" : " changes");
  }

  /** What most people look at, and the view of somebody's that is looked at now. */
  private List<Tab> views(Actor actor, ListFilter chosen, Shelf shelf) {
    Tab all =
        new Tab("All", laidOut(ListFilter.ANY, chosen), chosen.sameChanges(ListFilter.ANY), null);
    return Stream.concat(
            Stream.of(
                view(actor, chosen, "Open", ListFilter.OPEN),
                view(actor, chosen, "Mine", ListFilter.MINE),
                view(actor, chosen, "Wait for approval", ListFilter.APPROVAL),
                view(actor, chosen, "Next seven days", ListFilter.WEEK),
                all),
            shelf.kept().stream()
                .filter(Shelf.Kept::current)
                .map(kept -> new Tab(kept.name(), kept.href(), true, null)))
        .toList();
  }

  private Tab view(Actor actor, ListFilter chosen, String label, ListFilter view) {
    return new Tab(
        label,
        laidOut(view, chosen),
        chosen.sameChanges(view),
        lists.count(reader.read(actor, view)));
  }

  /** Whoever looks at a board goes on looking at one. */
  private static String laidOut(ListFilter view, ListFilter chosen) {
    return view.with("layout", chosen.one("layout")).address(null);
  }
}
