package io.tidegate.change;

import io.tidegate.kernel.Window;
import io.tidegate.ui.Hindrance;
import java.util.List;

/**
 * What an upper room knows of a window that somebody is about to choose: what it collides with, and
 * where a free one is found.
 */
public interface WindowAdvice {
  /** What to say of this window before it is chosen; nothing is said when nothing is known. */
  List<Hindrance> of(Change change, Window window);

  /** The page that finds a free window for the change; an address within Tidegate. */
  String finder(Change change);
}
