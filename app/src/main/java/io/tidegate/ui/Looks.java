package io.tidegate.ui;

import io.tidegate.kernel.Actor;

/** Knows each person's wishes; the room that keeps them offers it as a bean. */
public interface Looks {
  /** The wishes of this person. */
  Look of(Actor actor);
}
