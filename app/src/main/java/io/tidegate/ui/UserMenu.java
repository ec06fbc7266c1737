package io.tidegate.ui;

import io.tidegate.kernel.Actor;
import java.util.List;

/** Offers entries of the menu under the person's initials. Any room may have one, as a bean. */
public interface UserMenu {
  /** The entries for this person, from the top. */
  List<Entry> entries(Actor actor);

  /**
   * One entry.
   *
   * @param icon the name of a Tabler icon in {@code icons.css}
   * @param post whether it is a deed, such as signing out, and so a form instead of a link
   */
  record Entry(String label, String icon, String href, boolean post) {}
}
