package io.tidegate.ui;

import io.tidegate.kernel.Actor;
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

  /** Whether it stands at the foot, with the settings. */
  default boolean atFoot() {
    return false;
  }
}
