package io.tidegate.ui;

import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.Optional;

/**
 * A line of the side navigation. A room that has a page of its own there offers one as a bean; the
 * frame knows no room.
 */
public interface NavigationItem {
  /** What people read. */
  String label();

  /** The name of a Tabler icon in {@code icons.css}. */
  String icon();

  /** The path of the page; the item is current on that path and below it. */
  String href();

  /** Ascending from the top: home 10, inbox 20, changes 30, calendar 40, and so on. */
  int order();

  /** Whether this person has any use for it. */
  default boolean visibleTo(Actor actor) {
    return true;
  }

  /** How many things are there; empty when a number would say nothing. */
  default Optional<Count> count(Actor actor) {
    return Optional.empty();
  }

  /** The letter that leads here after {@code g}; empty for none. */
  default Optional<String> key() {
    return Optional.empty();
  }

  /** Further words that people look for it by, such as those of other tools. */
  default String also() {
    return "";
  }

  /** The pages below it that this person may open, found by their names. */
  default List<Place> below(Actor actor) {
    return List.of();
  }

  /** Whether it stands at the foot, with the settings. */
  default boolean atFoot() {
    return false;
  }
}
