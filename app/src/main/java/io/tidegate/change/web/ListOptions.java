package io.tidegate.change.web;

import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import io.tidegate.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the filters of the list offer. */
final class ListOptions {
  static final List<Option> STATES =
      Stream.concat(
              Stream.of(Option.of("open", "Anything open")),
              Arrays.stream(State.values()).map(state -> Option.of(state.slug(), state.title())))
          .toList();
  static final List<Option> TYPES =
      Arrays.stream(ChangeType.values()).map(type -> Option.of(type.slug(), type.title())).toList();
  static final List<Option> WINDOWS =
      List.of(
          Option.of("week", "Next seven days"),
          Option.of("month", "Next month"),
          Option.of("past", "Past"));
  static final List<Option> OWNERS = List.of(Option.of("me", "Mine"));

  private ListOptions() {}
}
