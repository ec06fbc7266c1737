package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Lays a list out by state, in the order of the lifecycle. */
@Component
class Boards {
  private static final int CARDS = 20;

  private final ChangeLists lists;
  private final ListReader reader;
  private final ListLines lines;

  Boards(ChangeLists lists, ListReader reader, ListLines lines) {
    this.lists = lists;
    this.reader = reader;
    this.lines = lines;
  }

  /** A column for each state that the list may hold; a held change stands in its state. */
  List<BoardColumn> of(Actor actor, ListFilter filter) {
    ChangeFilter wanted = reader.read(actor, filter);
    Predicate<State> shown = state -> wanted.states().isEmpty() || wanted.states().contains(state);
    Map<State, Page<ChangeLine>> firsts = new EnumMap<>(State.class);
    Arrays.stream(State.values())
        .filter(shown)
        .forEach(state -> firsts.put(state, first(filter, wanted.in(Set.of(state)))));
    // People and clients are named once for all columns.
    List<ListPage.Line> cards =
        lines.of(actor, firsts.values().stream().flatMap(one -> one.items().stream()).toList());
    List<BoardColumn> columns = new ArrayList<>();
    int from = 0;
    for (Map.Entry<State, Page<ChangeLine>> one : firsts.entrySet()) {
      int to = from + one.getValue().items().size();
      columns.add(column(filter, wanted, one.getKey(), one.getValue(), cards.subList(from, to)));
      from = to;
    }
    return columns;
  }

  private Page<ChangeLine> first(ListFilter filter, ChangeFilter wanted) {
    return lists.list(wanted, filter.order(), null, CARDS);
  }

  private BoardColumn column(
      ListFilter filter,
      ChangeFilter wanted,
      State state,
      Page<ChangeLine> first,
      List<ListPage.Line> cards) {
    return new BoardColumn(
        state.slug(),
        state.title(),
        count(wanted.in(Set.of(state)), first),
        cards,
        filter.without("layout").with("state", state.slug()).address(null),
        first.next() != null);
  }

  /** Counted only where the cards do not show all. */
  private String count(ChangeFilter wanted, Page<ChangeLine> first) {
    return first.next() == null ? String.valueOf(first.items().size()) : lists.counted(wanted);
  }
}
